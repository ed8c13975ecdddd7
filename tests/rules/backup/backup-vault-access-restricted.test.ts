import { backupVaultAccessRestricted } from '../../../rules/backup/backup-vault-access-restricted.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const allow = (change: object = {}) =>
  policyText({ Effect: 'Allow', Principal: { AWS: '999900001111' }, Action: 'backup:CopyIntoBackupVault', Resource: '*', ...change });
const inOrganization = allow({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } } });

testRule(backupVaultAccessRestricted, {
  base: {},
  pass: [
    { name: 'no policy', message: 'noPolicy' },
    { name: 'the own account', facts: { accessPolicy: allow({ Principal: { AWS: '111122223333' } }) }, message: 'restricted' },
    { name: 'a trusted account', facts: { accessPolicy: allow() }, params: { trustedAccounts: ['999900001111'] } },
    { name: 'the own organization', facts: { accessPolicy: inOrganization, organizationId: 'o-m3r1d1an00' } },
    { name: 'nothing but a Deny', facts: { accessPolicy: allow({ Effect: 'Deny', Principal: '*' }) } },
    { name: 'a service', facts: { accessPolicy: allow({ Principal: { Service: 'backup.amazonaws.com' } }) } },
  ],
  fail: [
    {
      name: 'a stranger who may copy into it',
      facts: { accessPolicy: allow() },
      message: 'foreign',
      severity: 'high',
      evidence: { to: ['account 999900001111'], actions: ['backup:CopyIntoBackupVault'] },
    },
    { name: 'everyone', facts: { accessPolicy: allow({ Principal: '*' }) }, message: 'public', severity: 'critical' },
    { name: 'another organization', facts: { accessPolicy: inOrganization, organizationId: 'o-other00000' }, message: 'foreign' },
    { name: 'an organization, being in none', facts: { accessPolicy: inOrganization } },
  ],
  undecided: [{ name: 'a policy that cannot be understood', facts: { accessPolicy: '[]' }, message: 'malformed' }],
});
