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
    enforced: 'Code that no approved publisher signed is refused.',
    warned: 'Code that no approved publisher signed is deployed nevertheless; there is only a warning.',
    none: 'Signatures of code are not looked at.',
    image: 'Lambda checks no signatures of container images.',
  },
  rationale: 'Whoever may update a function can put any code into it; a demanded signature lets in only what came out of your build.',
  remediation: {
    text: 'Attach a code signing configuration that names your signing profiles and refuses everything else.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html',
    cli: 'aws lambda put-function-code-signing-config --function-name FUNCTION --code-signing-config-arn CONFIG',
  },
  controls: { cloudsploit: ['lambdaCodeSigningEnabled'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.packageType === 'Image') return notApplicable('image');
    if (facts.codeSigning === undefined) return fail('none');
    return facts.codeSigning === 'Enforce' ? pass('enforced') : fail('warned');
  },
});
