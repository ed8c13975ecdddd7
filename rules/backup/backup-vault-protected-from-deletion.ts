import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { vaultProtection } from './shared/vault-policy.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupVaultProtectedFromDeletion = defineRule({
  id: 'backup-vault-protected-from-deletion',
  title: 'Backup vaults should resist deletion by insiders and ransomware',
  resourceType: 'AWS::Backup::BackupVault',
  responsibility: 'backups',
  severity: 'high',
  tier: 2,
  facts: ['vaultType', 'recoveryPoints', 'lock', 'accessPolicy'],
  params: { requireLock: flag(false, 'Whether only a vault lock counts, and not an access policy.') },
  messages: {
    immutable: 'The vault is locked, and nobody can remove the lock.',
    grace: 'The vault is locked; from {{date}} on nobody can remove the lock.',
    governance: 'The vault is locked, but those who manage vault locks can remove the lock.',
    denied: 'The access policy denies deletion to all but {{spared}}.',
    unlocked: 'The vault is not locked.',
    unprotected: 'The vault is not locked, and its access policy does not deny {{actions}} to everyone.',
    removable: 'The access policy denies deletion, but not its own removal.',
    malformed: 'The access policy cannot be understood: {{problem}}.',
    empty: 'The vault holds no recovery points.',
    elsewhere: 'A vault for restore access shows recovery points that another vault keeps.',
  },
  rationale: 'Whoever wants ransom, or revenge, deletes the backups first.',
  remediation: {
    text: 'Lock the vault, or deny the deletion of recovery points to everyone but a role for emergencies in its access policy.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
    cli: 'aws backup put-backup-vault-lock-configuration --backup-vault-name VAULT --min-retention-days 7 --changeable-for-days 3',
  },
  controls: { awsConfig: ['backup-recovery-point-manual-deletion-disabled'], cloudsploit: ['backupDeletionProtection'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params, now }) => {
    if (facts.vaultType === 'RESTORE_ACCESS_BACKUP_VAULT') return notApplicable('elsewhere');
    if (facts.vaultType === 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT') return pass('immutable');
    if (facts.recoveryPoints === 0) return notApplicable('empty');
    if (facts.lock !== undefined) {
      const date = facts.lock.LockDate;
      if (date === undefined) return pass('governance');
      return Date.parse(date) <= now ? pass('immutable') : pass('grace', { date });
    }
    if (params.requireLock) return fail('unlocked');
    const policy = facts.accessPolicy === undefined ? { version: undefined, statements: [] } : parsePolicy(facts.accessPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { undenied, removable, spared } = vaultProtection(policy, resource.arn);
    if (undenied.length > 0) return fail('unprotected', { actions: undenied });
    if (removable) return fail('removable', {}, { severity: 'medium', because: 'it takes one step more' });
    return pass('denied', { spared: spared.length === 0 ? ['nobody'] : spared });
  },
});
