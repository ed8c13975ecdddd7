import { secretsmanagerSecretAccessRestricted } from '../../../rules/secretsmanager/secretsmanager-secret-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const allow = (Principal: unknown, change: object = {}) =>
  policyText({ Sid: 'readers', Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*', ...change });
const inOrganization = { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } };

testRule(secretsmanagerSecretAccessRestricted, {
  base: { policy: allow({ AWS: 'arn:aws:iam::111122223333:role/orders' }), organizationId: 'o-a1b2c3d4e5' },
  pass: [
    { name: 'passes for a role of the account', message: 'restricted' },
    { name: 'passes with no resource policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'passes for its own organization', facts: { policy: allow('*', inOrganization) } },
    {
      name: 'passes for a trusted account',
      facts: { policy: allow({ AWS: '444455556666' }) },
      params: { trustedAccounts: ['444455556666'] },
    },
    {
      name: 'passes for everyone, reduced to the account by a Deny',
      facts: {
        policy: policyText(
          { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
          {
            Effect: 'Deny',
            Principal: '*',
            Action: '*',
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } },
          },
        ),
      },
    },
  ],
  fail: [
    {
      name: 'fails for everyone',
      facts: { policy: allow('*') },
      message: 'foreign',
      severity: 'high',
      evidence: { statements: ['readers'] },
    },
    { name: 'fails for everyone by AWS principal', facts: { policy: allow({ AWS: '*' }) }, message: 'foreign' },
    { name: 'fails for another account', facts: { policy: allow({ AWS: '999900001111' }) }, message: 'foreign', severity: 'high' },
    {
      name: 'fails for another organization',
      facts: { policy: allow('*', inOrganization), organizationId: undefined },
      message: 'foreign',
    },
    {
      name: 'fails for an AWS service without a source',
      facts: { policy: allow({ Service: 'events.amazonaws.com' }) },
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: 'nonsense' }, message: 'malformed' }],
});
