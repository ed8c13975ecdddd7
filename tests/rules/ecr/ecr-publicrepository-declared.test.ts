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
    { name: 'an approved repository without a policy', params: approved, message: 'approved' },
    { name: 'the own account pushes', facts: push({ AWS: '111122223333' }), params: approved },
    { name: 'a trusted account pushes', facts: push({ AWS: '999900001111' }), params: { ...approved, trustedAccounts: ['999900001111'] } },
    {
      name: 'the own organization pushes',
      facts: push('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } }),
      params: approved,
    },
    { name: 'everyone can read metadata', facts: push('*', { Action: 'ecr-public:DescribeImages' }), params: approved },
  ],
  fail: [
    { name: 'a repository that is not approved', message: 'unapproved' },
    { name: 'a repository with a longer name than the approved one', resource: { id: 'sdk-internal' }, params: approved },
    { name: 'everyone pushes', facts: push('*'), params: approved, message: 'foreign' },
    { name: 'another account pushes', facts: push({ AWS: '999900001111' }), params: approved, evidence: { to: ['account 999900001111'] } },
    {
      name: 'another organization pushes',
      facts: { ...push('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } }), organizationId: undefined },
      params: approved,
      message: 'foreign',
    },
  ],
  undecided: [{ name: 'a policy that is not JSON', facts: { policy: 'no' }, params: approved, message: 'malformed' }],
});
