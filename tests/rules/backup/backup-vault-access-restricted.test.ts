import { backupVaultAccessRestricted } from '../../../rules/backup/backup-vault-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const allow = (change: object = {}) =>
  policyText({ Effect: 'Allow', Principal: { AWS: '999900001111' }, Action: 'backup:CopyIntoBackupVault', Resource: '*', ...change });
const inOrganization = allow({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } } });

testRule(backupVaultAccessRestricted, {
  base: {},
  pass: [
    { name: 'passes without a policy', message: 'noPolicy' },
    { name: 'passes for the same account', facts: { accessPolicy: allow({ Principal: { AWS: '111122223333' } }) }, message: 'restricted' },
    { name: 'passes for a trusted account', facts: { accessPolicy: allow() }, params: { trustedAccounts: ['999900001111'] } },
    { name: 'passes for the organization of the account', facts: { accessPolicy: inOrganization, organizationId: 'o-m3r1d1an00' } },
    { name: 'passes when the policy only denies', facts: { accessPolicy: allow({ Effect: 'Deny', Principal: '*' }) } },
    { name: 'passes for a service', facts: { accessPolicy: allow({ Principal: { Service: 'backup.amazonaws.com' } }) } },
  ],
  fail: [
    {
      name: 'fails when an untrusted account can copy to the vault',
      facts: { accessPolicy: allow() },
      message: 'untrusted',
      severity: 'high',
      evidence: { to: ['account 999900001111'], actions: ['backup:CopyIntoBackupVault'] },
    },
    {
      name: 'fails at critical severity for everyone',
      facts: { accessPolicy: allow({ Principal: '*' }) },
      message: 'public',
      severity: 'critical',
    },
    {
      name: 'fails for another organization',
      facts: { accessPolicy: inOrganization, organizationId: 'o-other00000' },
      message: 'untrusted',
    },
    { name: 'fails for an organization if the account is not in one', facts: { accessPolicy: inOrganization } },
  ],
  undecided: [{ name: 'is unknown when the policy is malformed', facts: { accessPolicy: '[]' }, message: 'malformed' }],
});
