import { deputiesOf, describeFunctionGrants, functionAccess, functionPolicies } from './shared/access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionNotPublic = defineRule({
  id: 'lambda-function-not-public',
  title: 'Lambda functions should not be invokable by everyone',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy', 'aliasPolicies'],
  messages: {
    restricted: 'The policies of the function and of its aliases let nobody in who is not named or limited.',
    public: '{{to}} may use the function, in any AWS account ({{statements}}).',
    deputy: '{{to}} may call the function on behalf of any AWS account ({{statements}}).',
    named: '{{to}} may call the function, and the policy does not say in which account ({{statements}}).',
    malformed: 'A policy cannot be understood: {{problems}}.',
  },
  rationale: 'Whoever may invoke a function runs your code with the rights of its role, with input of his own choice, and at your expense.',
  remediation: {
    text: 'Name the accounts that may invoke the function. For AWS services add the ARN of the source, and the account with aws:SourceAccount.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    cli: 'aws lambda remove-permission --function-name FUNCTION --statement-id STATEMENT',
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
    const own = functionAccess(functionPolicies(facts.policy, {}), accountId);
    const isOpen = ({ exposure, throughUrl }: (typeof own.grants)[number]) => exposure === 'public' && !throughUrl;
    const openItself = own.grants.filter(isOpen);
    if (openItself.length > 0) return fail('public', describeFunctionGrants(openItself));
    const { grants, malformed } = functionAccess(functionPolicies(facts.policy, facts.aliasPolicies), accountId);
    const open = grants.filter(isOpen);
    if (open.length > 0) return fail('public', describeFunctionGrants(open));
    if (malformed.length > 0) return indeterminate('malformed', { problems: malformed });
    const { unlimited, byName } = deputiesOf(grants, accountId);
    if (unlimited.length > 0) {
      return fail('deputy', describeFunctionGrants(unlimited), { severity: 'medium', because: 'only through an AWS service' });
    }
    if (byName.length > 0) {
      return fail('named', describeFunctionGrants(byName), { severity: 'low', because: 'only whoever gets hold of the name' });
    }
    return pass('restricted');
  },
});
