import { glacierVaultCrossAccountAccessRestricted } from '../../../rules/glacier/glacier-vault-cross-account-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:glacier:eu-west-1:111122223333:vaults/ledger';
const stranger = { AWS: 'arn:aws:iam::999900001111:root' };
const allow = (action: unknown, more: object = {}) => ({ Effect: 'Allow', Principal: stranger, Action: action, Resource: arn, ...more });
const access = (...statements: readonly object[]) => ({ accessPolicy: policyText(...statements) });
const ofOrganization = (id: string) => allow('glacier:*', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': id } } });

testRule(glacierVaultCrossAccountAccessRestricted, {
  base: { organizationId: 'o-example00' },
  resource: { arn },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    {
      name: 'passes for its own account',
      facts: access(allow('glacier:*', { Principal: { AWS: '111122223333' } })),
      message: 'restricted',
    },
    { name: 'passes for a trusted account', facts: access(allow('glacier:*')), params: { trustedAccounts: ['999900001111'] } },
    { name: 'passes for its own organization', facts: access(ofOrganization('o-example00')) },
    {
      name: 'passes for another account that the lock denies',
      facts: {
        ...access(allow('glacier:*')),
        lock: { State: 'InProgress', Policy: policyText({ ...allow('glacier:*'), Effect: 'Deny' }) },
      },
    },
    {
      name: 'passes for its own organization of another account',
      facts: { ...access(ofOrganization('o-another00')), organizationId: 'o-another00' },
    },
    {
      name: 'passes for everyone, but the lock policy denies it',
      facts: {
        ...access(allow('glacier:*', { Principal: '*' })),
        lock: { State: 'Locked', Policy: policyText(allow('*', { Effect: 'Deny', Principal: '*' })) },
      },
    },
  ],
  fail: [
    {
      name: 'fails for another account that the lock policy allows',
      facts: { lock: { State: 'Locked', Policy: policyText(allow('glacier:*')) } },
      message: 'foreign',
    },
    {
      name: 'fails for another account that the lock policy allows next to a trusted one',
      facts: {
        ...access(allow('glacier:*')),
        lock: { State: 'Locked', Policy: policyText(allow('glacier:*', { Principal: { AWS: '444455556666' } })) },
      },
      params: { trustedAccounts: ['999900001111'] },
    },
    {
      name: 'fails when another account can do everything',
      facts: access(allow('glacier:*')),
      message: 'foreign',
      severity: 'high',
      evidence: { to: ['account 999900001111'], danger: 'allows retrieval of archives and allows permanent deletion' },
    },
    {
      name: 'fails when another account can read',
      facts: access(allow('glacier:InitiateJob')),
      evidence: { danger: 'allows retrieval of archives' },
    },
    {
      name: 'fails when another account can delete',
      facts: access(allow('glacier:DeleteArchive')),
      evidence: { danger: 'allows permanent deletion' },
    },
    {
      name: 'fails when another account can upload',
      facts: access(allow('glacier:UploadArchive')),
      evidence: { danger: 'does not allow retrieval or deletion of archives' },
    },
    { name: 'fails for another organization', facts: access(ofOrganization('o-another00')) },
    { name: 'fails for everyone', facts: access(allow('glacier:*', { Principal: '*' })) },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { accessPolicy: 'x' }, message: 'malformed' }],
});
