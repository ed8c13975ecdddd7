import { kmsKeyAccessLeastPrivilege } from '../../../rules/kms/kms-key-access-least-privilege.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = (name: string, account = '111122223333') => `arn:aws:iam::${account}:role/${name}`;
const root = { Sid: 'Root', Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' };
const allow = (AWS: string, Action: string | string[], change: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS },
  Action,
  Resource: '*',
  ...change,
});
const inOrganization = (id: string) => allow('*', 'kms:Decrypt', { Condition: { StringEquals: { 'aws:PrincipalOrgID': id } } });
const grant = (grantee: string, change: object = {}) => ({
  grantee,
  operations: ['CreateGrant', 'Decrypt'],
  constrained: false,
  count: 1,
  repeated: 0,
  ...change,
});

testRule(kmsKeyAccessLeastPrivilege, {
  resource: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/the-resource' },
  base: { policy: policyText(root), grants: [] },
  pass: [
    { name: 'passes for the account only', message: 'narrow' },
    {
      name: 'passes for separate roles for management and use',
      facts: { policy: policyText(root, allow(role('admin'), ['kms:Put*', 'kms:Schedule*']), allow(role('app'), 'kms:Decrypt')) },
      params: { separateDuties: true },
    },
    {
      name: 'passes for a service',
      facts: { policy: policyText(root, allow('', 'kms:*', { Principal: { Service: 'logs.eu-west-1.amazonaws.com' } })) },
    },
    {
      name: 'passes for a trusted account',
      facts: { policy: policyText(root, allow('444455556666', 'kms:Decrypt')) },
      params: { trustedAccounts: ['444455556666'] },
    },
    {
      name: 'passes when the organization of another account is its own one',
      facts: { policy: policyText(root, inOrganization('o-other00000')), organizationId: 'o-other00000' },
    },
    {
      name: 'passes for its own organization',
      facts: { policy: policyText(root, inOrganization('o-m3r1d1an00')), organizationId: 'o-m3r1d1an00' },
    },
    {
      name: 'passes when managed by its own organization',
      facts: { policy: policyText({ ...inOrganization('o-m3r1d1an00'), Action: 'kms:*' }), organizationId: 'o-m3r1d1an00' },
    },
    {
      name: 'passes for both duties without the option',
      facts: { policy: policyText(root, allow(role('app'), ['kms:PutKeyPolicy', 'kms:Decrypt'])) },
    },
    {
      name: 'passes for everything, but through one service',
      facts: {
        policy: policyText(
          root,
          allow(role('app'), 'kms:*', { Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } } }),
        ),
      },
    },
    { name: 'passes for a grant for an own role', facts: { grants: [grant(role('batch'))] } },
    {
      name: 'passes for a grant for a trusted role',
      facts: { grants: [grant(role('batch', '444455556666'))] },
      params: { trustedAccounts: ['444455556666'] },
    },
    {
      name: 'passes for grants that a service repeats',
      facts: { grants: [grant('dynamodb.eu-west-1.amazonaws.com', { count: 3, repeated: 2 })] },
    },
  ],
  fail: [
    {
      name: 'fails for an untrusted account',
      facts: { policy: policyText(root, allow('999900001111', ['kms:Decrypt', 'kms:DescribeKey'])) },
      message: 'foreign',
      evidence: { to: ['account 999900001111'], actions: ['kms:Decrypt', 'kms:DescribeKey'] },
    },
    { name: 'fails for everyone', facts: { policy: policyText(root, allow('*', 'kms:Decrypt')) }, evidence: { to: ['everyone'] } },
    {
      name: 'fails for another organization',
      facts: { policy: policyText(root, inOrganization('o-other00000')), organizationId: 'o-m3r1d1an00' },
    },
    {
      name: 'fails for another organization, without an own organization',
      facts: { policy: policyText(root, inOrganization('o-other00000')) },
      message: 'foreign',
    },
    {
      name: 'fails when no principal can manage the key',
      facts: { policy: policyText(allow(role('app'), 'kms:Decrypt')) },
      message: 'unmanageable',
    },
    {
      name: 'fails when only a deleted user can manage the key',
      facts: { policy: policyText(allow('AIDAEXAMPLEEXAMPLE00', 'kms:*'), allow(role('app'), 'kms:Decrypt')) },
      message: 'unmanageable',
    },
    {
      name: 'fails when management is denied',
      facts: { policy: policyText(root, { Effect: 'Deny', Principal: '*', Action: 'kms:Put*', Resource: '*' }) },
      message: 'unmanageable',
    },
    {
      name: 'fails when a role can do everything',
      facts: { policy: policyText(root, allow(role('app'), 'kms:*')) },
      message: 'everything',
      evidence: { principals: [role('app')] },
    },
    {
      name: 'fails when a role has both duties',
      facts: { policy: policyText(root, allow(role('app'), 'kms:Put*'), allow(role('app'), 'kms:Decrypt')) },
      params: { separateDuties: true },
      message: 'bothDuties',
      evidence: { principals: [role('app')] },
    },
    {
      name: 'fails for a grant for an untrusted account',
      facts: { grants: [grant(role('batch')), grant(role('x', '999900001111'))] },
      message: 'foreignGrant',
      severity: 'medium',
      evidence: { grantees: [role('x', '999900001111')], operations: ['CreateGrant', 'Decrypt'] },
    },
    {
      name: 'fails when repeated grants',
      facts: { grants: [grant(role('batch'), { count: 2, repeated: 1 })] },
      message: 'repeated',
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '' }, message: 'malformed' }],
});
