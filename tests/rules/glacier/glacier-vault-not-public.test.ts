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
    { name: 'no policy', message: 'noPolicy' },
    { name: 'named principals', facts: access(allow({ Principal: { AWS: '999900001111' } })), message: 'restricted' },
    { name: 'an organization', facts: access(allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } })) },
    { name: 'a lock that denies', facts: locked({ ...allow({ Action: 'glacier:DeleteArchive' }), Effect: 'Deny' }) },
    {
      name: 'everyone, but the lock policy denies it',
      facts: { ...access(allow()), ...locked({ ...allow({ Action: 'glacier:*' }), Effect: 'Deny' }) },
    },
    { name: 'another vault', facts: access(allow({ Resource: 'arn:aws:glacier:eu-west-1:111122223333:vaults/other' })) },
  ],
  fail: [
    { name: 'everyone', facts: access(allow()), message: 'public', severity: 'critical', evidence: { actions: ['glacier:InitiateJob'] } },
    { name: 'everyone in a list', facts: access(allow({ Principal: { AWS: ['111122223333', '*'] } })) },
    { name: 'all except some', facts: access({ ...allow(), Principal: undefined, NotPrincipal: { AWS: '999900001111' } }) },
    { name: 'all actions except some', facts: access({ ...allow(), Action: undefined, NotAction: 'glacier:DeleteVault' }) },
    { name: 'everyone by the lock', facts: locked(allow()) },
    { name: 'a condition that does not limit access', facts: access(allow({ Condition: { StringLike: { 'aws:SourceVpce': '*' } } })) },
  ],
  undecided: [
    { name: 'no access policy returned', facts: { accessPolicy: '{}' }, message: 'malformed' },
    { name: 'no lock policy returned', facts: { ...access(allow()), lock: { State: 'Locked', Policy: '' } }, message: 'malformed' },
  ],
});
