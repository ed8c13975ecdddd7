import { describeFunctionGrants, functionAccess, functionPolicies } from './shared/access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionUrlAuthenticated = defineRule({
  id: 'lambda-function-url-authenticated',
  title: 'Function URLs should demand IAM authentication and a narrow CORS',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['urls', 'policy', 'aliasPolicies'],
  messages: {
    authenticated: 'Its URLs demand IAM authentication.',
    none: 'URLs answer without authentication: {{urls}}.',
    everyAccount: 'URLs let in whoever has credentials of any AWS account ({{statements}}).',
    cors: 'URLs let scripts of every web site read their answers: {{urls}}.',
    corsCredentials: 'URLs let scripts of every web site read their answers, with the credentials of the visitor: {{urls}}.',
    malformed: 'A policy cannot be understood: {{problems}}.',
    unknown: 'The authentication {{types}} is not known.',
    noUrl: 'The function has no URL.',
  },
  rationale: 'The address of a URL is no secret: without authentication, whoever finds it runs your code with the rights of its role.',
  remediation: {
    text: 'Set the authentication to AWS_IAM; browsers can go through CloudFront with origin access control. Name the origins that may read answers.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    cli: 'aws lambda update-function-url-config --function-name FUNCTION --auth-type AWS_IAM',
  },
  controls: {
    nist80053: ['AC-3', 'AC-6'],
    prowler: ['awslambda_function_url_public', 'awslambda_function_url_cors_policy'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource: { accountId } }) => {
    const { urls } = facts;
    if (urls.length === 0) return notApplicable('noUrl');
    const named = (some: typeof urls) => ({
      urls: some.map(({ alias }) => (alias === undefined ? 'of the function' : `of alias ${alias}`)),
    });
    const open = urls.filter(({ AuthType }) => AuthType === 'NONE');
    if (open.length > 0) return fail('none', named(open));
    const unknown = urls.filter(({ AuthType }) => AuthType !== 'AWS_IAM').map(({ AuthType }) => AuthType ?? 'not reported');
    if (unknown.length > 0) return indeterminate('unknown', { types: unknown });

    const itself = urls.some(({ alias }) => alias === undefined) ? facts.policy : undefined;
    const behind = urls.flatMap(({ alias }) => alias ?? []);
    const ofAliases =
      behind.length === 0 ? {} : Object.fromEntries(Object.entries(facts.aliasPolicies).filter(([alias]) => behind.includes(alias)));
    const { grants, malformed } = functionAccess(functionPolicies(itself, ofAliases), accountId);
    const everyone = grants.filter(
      ({ exposure, actions, authType }) => exposure === 'public' && authType !== 'NONE' && actions.includes('lambda:InvokeFunctionUrl'),
    );
    if (everyone.length > 0) return fail('everyAccount', describeFunctionGrants(everyone));
    if (malformed.length > 0) return indeterminate('malformed', { problems: malformed });

    const wide = urls.filter(({ Cors }) => Cors?.AllowOrigins?.includes('*'));
    if (wide.length === 0) return pass('authenticated');
    const message = wide.some(({ Cors }) => Cors?.AllowCredentials) ? 'corsCredentials' : 'cors';
    return fail(message, named(wide), { severity: 'medium', because: 'requests are authenticated' });
  },
});
