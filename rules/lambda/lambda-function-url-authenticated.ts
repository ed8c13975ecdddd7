import { cloudFormationResource } from '../shared/code-snippets.ts';
import { describeFunctionGrants, describeQualifier, functionAccess, qualifiedPolicyList } from './shared/access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionUrlAuthenticated = defineRule({
  id: 'lambda-function-url-authenticated',
  title: 'Function URLs should require IAM authentication and restrict CORS',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['urls', 'policy', 'qualifiedPolicies'],
  messages: {
    authenticated: 'The function URLs require IAM authentication.',
    none: 'Function URLs do not require authentication: {{urls}}.',
    everyAccount: 'The policy allows callers from any AWS account to use the function URL ({{statements}}).',
    cors: 'Function URLs allow scripts on any website to read responses: {{urls}}.',
    corsCredentials: 'Function URLs allow scripts on any website to send credentials and to read responses: {{urls}}.',
    malformed: 'A policy is malformed: {{problems}}.',
    unknown: 'Onus does not know the authentication type {{types}}.',
    noUrl: 'The function does not have a URL that callers can use: it does not exist, or no policy allows lambda:InvokeFunctionUrl.',
  },
  rationale:
    'Function URLs are public addresses. Without authentication, anyone who finds the address runs your code with the permissions of its role.',
  remediation: {
    text: 'Set the authentication type to AWS_IAM. Serve browsers through CloudFront with origin access control. List the origins that may read responses.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    impact: 'Requests that are not signed with AWS credentials are denied at once, including those from browsers and webhooks.',
    cli: `aws lambda update-function-url-config --function-name {{id}} --auth-type AWS_IAM
aws lambda update-function-url-config --function-name {{id}} --cors AllowOrigins=ORIGIN_URL`,
    console:
      'Open the function in the Lambda console.\nChoose Configuration, Function URL, Edit.\nSet Auth type to AWS_IAM and list the allowed origins.',
    terraform: `resource "aws_lambda_function_url" "this" {
  function_name      = "{{name}}"
  authorization_type = "AWS_IAM"
}`,
    cloudFormation: cloudFormationResource('AWS::Lambda::Url', "TargetFunctionArn: '{{arn}}'", 'AuthType: AWS_IAM'),
  },
  controls: {
    nist80053: ['AC-3', 'AC-6'],
    prowler: ['awslambda_function_url_public', 'awslambda_function_url_cors_policy'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource: { accountId } }) => {
    const urls = facts.urls;
    if (urls.length === 0) return notApplicable('noUrl');
    const describeUrls = (some: typeof urls) => ({
      urls: some.map(({ alias }) => (alias === undefined ? 'URL of the function' : `URL of ${describeQualifier(alias)}`)),
    });
    const open = urls.filter(({ AuthType }) => AuthType === 'NONE');
    if (open.length > 0) return fail('none', describeUrls(open));
    const unknown = urls.filter(({ AuthType }) => AuthType !== 'AWS_IAM').map(({ AuthType }) => AuthType ?? 'not reported');
    if (unknown.length > 0) return indeterminate('unknown', { types: unknown });

    const ownPolicy = urls.some(({ alias }) => alias === undefined) ? facts.policy : undefined;
    const aliases = urls.flatMap(({ alias }) => alias ?? []);
    const aliasPolicies = aliases.length === 0 ? [] : qualifiedPolicyList(facts.qualifiedPolicies);
    const policies = [
      ...(ownPolicy === undefined ? [] : [{ text: ownPolicy }]),
      ...aliasPolicies.filter(({ qualifier = '' }) => aliases.includes(qualifier)),
    ];
    const { grants, malformed } = functionAccess(policies, accountId);
    const everyone = grants.filter(
      ({ exposure, actions, authType }) => exposure === 'public' && authType !== 'NONE' && actions.includes('lambda:InvokeFunctionUrl'),
    );
    if (everyone.length > 0) return fail('everyAccount', describeFunctionGrants(everyone));
    if (malformed.length > 0) return indeterminate('malformed', { problems: malformed });

    const wide = urls.filter(({ Cors }) => Cors?.AllowOrigins?.includes('*'));
    if (wide.length === 0) return pass('authenticated');
    const message = wide.some(({ Cors }) => Cors?.AllowCredentials) ? 'corsCredentials' : 'cors';
    return fail(message, describeUrls(wide), { severity: 'medium', because: 'requests are authenticated' });
  },
});
