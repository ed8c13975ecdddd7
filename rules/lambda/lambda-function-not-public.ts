import { cloudFormationResource } from '../shared/code-snippets.ts';
import { confusedDeputies, describeFunctionGrants, type FunctionGrant, functionAccess, qualifiedPolicyList } from './shared/access.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionNotPublic = defineRule({
  id: 'lambda-function-not-public',
  title: 'Lambda functions should not allow public access',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy', 'qualifiedPolicies', 'urls'],
  messages: {
    restricted: 'The policies of the function, of its aliases, and of the versions in use do not allow public access.',
    public: 'The policy allows {{to}} in any AWS account to use the function ({{statements}}).',
    url: 'The policy allows {{to}} in any AWS account to invoke the function through its URL ({{statements}}).',
    deputy: 'The policy allows {{to}} to invoke the function on behalf of any AWS account ({{statements}}).',
    named: 'The policy allows {{to}} to invoke the function, but does not limit the account of the source ({{statements}}).',
    malformed: 'A policy is malformed: {{problems}}.',
  },
  rationale:
    'Anyone who can invoke a function runs your code with the permissions of its role, with input of their choice, and at your expense. Versions in use are those that aliases serve and the latest published one.',
  remediation: {
    text: 'Remove the statement and allow only the accounts that must invoke the function. For AWS services, add the ARN and the account of the source.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    impact: 'Callers that rely on the removed statement are denied at once. Find them in CloudTrail data events before you remove it.',
    cli: [
      'aws lambda get-policy --function-name {{id}}',
      'aws lambda add-permission --function-name {{id}} --statement-id NEW_STATEMENT_ID --action lambda:InvokeFunction --principal SERVICE_PRINCIPAL --source-arn SOURCE_ARN --source-account {{accountId}}',
      'aws lambda remove-permission --function-name {{id}} --statement-id STATEMENT_ID',
    ].join('\n'),
    console:
      'Open the function in the Lambda console.\nChoose Configuration, Permissions, and find the statement under Resource-based policy statements.\nAdd a statement with a source ARN and source account, then delete the public statement.',
    terraform: `resource "aws_lambda_permission" "caller" {
  function_name  = "{{name}}"
  action         = "lambda:InvokeFunction"
  principal      = "SERVICE_PRINCIPAL"
  source_arn     = "SOURCE_ARN"
  source_account = "{{accountId}}"
}`,
    cloudFormation: cloudFormationResource(
      'AWS::Lambda::Permission',
      "FunctionName: '{{name}}'",
      'Action: lambda:InvokeFunction',
      'Principal: SERVICE_PRINCIPAL',
      'SourceArn: SOURCE_ARN',
      'SourceAccount: !Ref AWS::AccountId',
    ),
  },
  controls: {
    securityHub: ['Lambda.1'],
    awsConfig: ['lambda-function-public-access-prohibited'],
    cis: ['7.0:2.21'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['awslambda_function_not_publicly_accessible'],
    cloudsploit: ['lambdaPublicAccess', 'lambdaNetworkExposure'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId } }) => {
    const unqualified = () => functionAccess(facts.policy === undefined ? [] : [{ text: facts.policy }], accountId);
    const qualified = () => functionAccess(qualifiedPolicyList(facts.qualifiedPolicies), accountId);
    const failIfPublic = (grants: readonly FunctionGrant[]) => {
      const open = grants.filter(({ exposure, throughUrl }) => exposure === 'public' && !throughUrl);
      return open.length > 0 ? fail('public', describeFunctionGrants(open)) : undefined;
    };
    const failIfUrlPublic = (grants: readonly FunctionGrant[]) => {
      const byUrl = grants.filter(({ exposure, throughUrl }) => exposure === 'public' && throughUrl);
      if (byUrl.length === 0) return undefined;
      return fail('url', describeFunctionGrants(byUrl), () =>
        facts.urls.length === 0
          ? { severity: 'low', because: 'the function does not have a URL' }
          : { severity: 'high', because: 'access is possible only through the function URL' },
      );
    };
    const open = firstVerdict(
      () => failIfPublic(unqualified().grants),
      () => failIfPublic(qualified().grants),
      () => failIfUrlPublic(unqualified().grants),
      () => failIfUrlPublic(qualified().grants),
    );
    if (open !== undefined) return open;

    const malformed = [...unqualified().malformed, ...qualified().malformed];
    if (malformed.length > 0) return indeterminate('malformed', { problems: malformed });
    const { unlimited, byName } = confusedDeputies([...unqualified().grants, ...qualified().grants], accountId);
    if (unlimited.length > 0) {
      return fail('deputy', describeFunctionGrants(unlimited), {
        severity: 'medium',
        because: 'access is possible only through an AWS service',
      });
    }
    if (byName.length > 0) {
      return fail('named', describeFunctionGrants(byName), {
        severity: 'low',
        because: 'access is possible only to the owner of a bucket with that name',
      });
    }
    return pass('restricted');
  },
});
