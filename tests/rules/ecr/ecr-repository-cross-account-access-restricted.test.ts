import { ecrRepositoryCrossAccountAccessRestricted } from '../../../rules/ecr/ecr-repository-cross-account-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const stranger = '999900001111';
const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: { AWS: stranger }, Action: 'ecr:BatchGetImage', ...more });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const inOrganization = (id: string, more: object = {}) =>
  policy(allow({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': id } }, ...more }));
const lambda = (condition?: object) =>
  policy(allow({ Principal: { Service: 'lambda.amazonaws.com' }, ...(condition && { Condition: condition }) }));

testRule(ecrRepositoryCrossAccountAccessRestricted, {
  base: { organizationId: 'o-example00' },
  resource: { arn: 'arn:aws:ecr:eu-west-1:111122223333:repository/orders' },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    {
      name: 'passes for its own account with all rights',
      facts: policy(allow({ Principal: { AWS: '111122223333' }, Action: 'ecr:*' })),
      message: 'restricted',
    },
    {
      name: 'passes for a trusted account by its root',
      facts: policy(allow({ Principal: { AWS: `arn:aws:iam::${stranger}:root` } })),
      params: { trustedAccounts: [stranger] },
    },
    {
      name: 'passes for a role of a trusted account',
      facts: policy(allow({ Principal: { AWS: `arn:aws:iam::${stranger}:role/pull` } })),
      params: { trustedAccounts: [stranger] },
    },
    { name: 'passes for a publisher that pushes', facts: policy(allow({ Action: 'ecr:*' })), params: { trustedPublishers: [stranger] } },
    { name: 'passes for its own organization', facts: inOrganization('o-example00') },
    {
      name: 'passes for the organization that the account is in',
      facts: { ...inOrganization('o-another00'), organizationId: 'o-another00' },
    },
    {
      name: 'passes for Lambda for own functions',
      facts: lambda({ StringLike: { 'aws:SourceArn': 'arn:aws:lambda:eu-west-1:111122223333:function:*' } }),
    },
    { name: 'passes for a deleted principal, which no one can use', facts: policy(allow({ Principal: { AWS: 'AROAEXAMPLE1234567890' } })) },
  ],
  fail: [
    {
      name: 'fails for another account that pulls',
      facts: policy(allow()),
      message: 'foreign',
      severity: 'high',
      evidence: { to: [`account ${stranger}`] },
    },
    {
      name: 'fails for a trusted account that pushes',
      facts: policy(allow({ Action: ['ecr:BatchGetImage', 'ecr:PutImage'] })),
      params: { trustedAccounts: [stranger] },
      message: 'publisher',
      evidence: { actions: ['ecr:PutImage'] },
    },
    {
      name: 'fails for a trusted account with all rights',
      facts: policy(allow({ Action: 'ecr:*' })),
      params: { trustedAccounts: [stranger] },
      message: 'publisher',
    },
    {
      name: 'fails for its own organization that pushes',
      facts: inOrganization('o-example00', { Action: 'ecr:PutImage' }),
      message: 'publisher',
    },
    { name: 'fails for another organization', facts: inOrganization('o-another00'), message: 'foreign' },
    { name: 'fails for Lambda for any account', facts: lambda(), message: 'service', severity: 'low' },
  ],
  notApplicable: [{ name: 'skips everyone', facts: policy(allow({ Principal: '*' })), message: 'public' }],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { policy: 'nothing' }, message: 'malformed' }],
});
