import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionCodeSigningEnforced = defineRule({
  id: 'lambda-function-code-signing-enforced',
  title: 'Lambda functions should accept only signed code',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  facts: ['packageType', 'codeSigning'],
  messages: {
    enforced: 'Lambda rejects code without a trusted signature.',
    warned: 'Lambda deploys code without a trusted signature and only records a warning.',
    none: 'The function does not have a code signing configuration.',
    image: 'The function uses a container image; code signing applies only to .zip packages.',
  },
  rationale: 'Anyone who can update a function can run any code with its role. Code signing allows only code from your build pipeline.',
  remediation: {
    text: 'Attach a code signing configuration that lists your signing profiles and rejects other code.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html',
    impact: 'Deployments of code without a valid signature fail. Deployed code keeps running. Sign packages in your pipeline first.',
    cli: `aws lambda create-code-signing-config --allowed-publishers SigningProfileVersionArns=SIGNING_PROFILE_VERSION_ARN --code-signing-policies UntrustedArtifactOnDeployment=Enforce
aws lambda put-function-code-signing-config --function-name {{id}} --code-signing-config-arn CODE_SIGNING_CONFIG_ARN`,
    console:
      'Open the Lambda console and create a code signing configuration with the policy Enforce.\nOpen the function, choose Configuration, Code signing, Edit, and select the configuration.',
    terraform: `resource "aws_lambda_code_signing_config" "this" {
  allowed_publishers {
    signing_profile_version_arns = ["SIGNING_PROFILE_VERSION_ARN"]
  }
  policies {
    untrusted_artifact_on_deployment = "Enforce"
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::Lambda::CodeSigningConfig',
      'AllowedPublishers:',
      '  SigningProfileVersionArns: [SIGNING_PROFILE_VERSION_ARN]',
      'CodeSigningPolicies:',
      '  UntrustedArtifactOnDeployment: Enforce',
    ),
  },
  controls: { cloudsploit: ['lambdaCodeSigningEnabled'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.packageType === 'Image') return notApplicable('image');
    if (facts.codeSigning === undefined) return fail('none');
    return facts.codeSigning === 'Enforce' ? pass('enforced') : fail('warned');
  },
});
