import { glacierVaultNotPublic } from '../../../rules/glacier/glacier-vault-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:glacier:eu-west-1:111122223333:vaults/ledger';
const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: '*', Action: 'glacier:InitiateJob', Resource: arn, ...more });
const access = (...statements: readonly object[]) => ({ accessPolicy: policyText(...statements) });
const locked = (...statements: readonly object[]) => ({ lock: { State: 'Locked', Policy: policyText(...statements) } });

testRule(glacierVaultNotPublic, {
  base: {},
  resource: { arn },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for named principals', facts: access(allow({ Principal: { AWS: '999900001111' } })), message: 'restricted' },
    { name: 'passes for an organization', facts: access(allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } })) },
    { name: 'passes for a lock that denies', facts: locked({ ...allow({ Action: 'glacier:DeleteArchive' }), Effect: 'Deny' }) },
    {
      name: 'passes for everyone, but the lock policy denies it',
      facts: { ...access(allow()), ...locked({ ...allow({ Action: 'glacier:*' }), Effect: 'Deny' }) },
    },
    { name: 'passes for another vault', facts: access(allow({ Resource: 'arn:aws:glacier:eu-west-1:111122223333:vaults/other' })) },
  ],
  fail: [
    {
      name: 'fails for everyone',
      facts: access(allow()),
      message: 'public',
      severity: 'critical',
      evidence: { actions: ['glacier:InitiateJob'] },
    },
    { name: 'fails for everyone in a list', facts: access(allow({ Principal: { AWS: ['111122223333', '*'] } })) },
    { name: 'fails for all except some', facts: access({ ...allow(), Principal: undefined, NotPrincipal: { AWS: '999900001111' } }) },
    { name: 'fails for all actions except some', facts: access({ ...allow(), Action: undefined, NotAction: 'glacier:DeleteVault' }) },
    { name: 'fails for everyone by the lock', facts: locked(allow()) },
    {
      name: 'fails for a condition that does not limit access',
      facts: access(allow({ Condition: { StringLike: { 'aws:SourceVpce': '*' } } })),
    },
  ],
  undecided: [
    { name: 'is unknown with no access policy returned', facts: { accessPolicy: '{}' }, message: 'malformed' },
    {
      name: 'is unknown with no lock policy returned',
      facts: { ...access(allow()), lock: { State: 'Locked', Policy: '' } },
      message: 'malformed',
    },
  ],
});
