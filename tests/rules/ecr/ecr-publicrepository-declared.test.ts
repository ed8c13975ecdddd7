import { ecrPublicrepositoryDeclared } from '../../../rules/ecr/ecr-publicrepository-declared.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const approved = { approvedRepositories: ['sdk'] };
const push = (Principal: unknown, more: object = {}) => ({
  policy: policyText({ Effect: 'Allow', Principal, Action: ['ecr-public:PutImage', 'ecr-public:InitiateLayerUpload'], ...more }),
});

testRule(ecrPublicrepositoryDeclared, {
  base: { organizationId: 'o-example00' },
  resource: { id: 'sdk', arn: 'arn:aws:ecr-public::111122223333:repository/sdk' },
  pass: [
    { name: 'passes for an approved repository without a policy', params: approved, message: 'approved' },
    { name: 'passes when its own account can push', facts: push({ AWS: '111122223333' }), params: approved },
    {
      name: 'passes when a trusted account pushes',
      facts: push({ AWS: '999900001111' }),
      params: { ...approved, trustedAccounts: ['999900001111'] },
    },
    {
      name: 'passes when its own organization can push',
      facts: push('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } }),
      params: approved,
    },
    { name: 'passes when everyone can read metadata', facts: push('*', { Action: 'ecr-public:DescribeImages' }), params: approved },
  ],
  fail: [
    { name: 'fails for a repository that is not approved', message: 'unapproved' },
    { name: 'fails for a repository with a longer name than the approved one', resource: { id: 'sdk-internal' }, params: approved },
    { name: 'fails when everyone can push', facts: push('*'), params: approved, message: 'foreign' },
    {
      name: 'fails when another account pushes',
      facts: push({ AWS: '999900001111' }),
      params: approved,
      evidence: { to: ['account 999900001111'] },
    },
    {
      name: 'fails when another organization pushes',
      facts: { ...push('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } }), organizationId: undefined },
      params: approved,
      message: 'foreign',
    },
  ],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { policy: 'no' }, params: approved, message: 'malformed' }],
});
