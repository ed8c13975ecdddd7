import { cloudFormationResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { isCompliant, vaultProtection } from './shared/vault-policy.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { choice, flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupVaultProtectedFromDeletion = defineRule({
  id: 'backup-vault-protected-from-deletion',
  title: 'Backup vaults should be protected from deletion of recovery points',
  resourceType: 'AWS::Backup::BackupVault',
  responsibility: 'backups',
  severity: 'high',
  tier: 2,
  facts: ['vaultType', 'recoveryPoints', 'lock', 'accessPolicy'],
  params: {
    requireLock: flag(false, 'Require a vault lock. An access policy is then not enough.'),
    requiredLockMode: choice('governance', ['governance', 'compliance'], 'Weakest accepted mode of a vault lock.'),
    minLockDays: integer(7, 'Minimum retention in days that a vault lock must enforce.', { min: 1, max: 36_500 }),
  },
  messages: {
    immutable: 'The vault is locked in compliance mode. No one can remove the lock.',
    grace: 'The vault is locked in compliance mode. From {{date}}, no one can remove the lock.',
    governance: 'The vault is locked in governance mode. Principals with permission to manage vault locks can remove the lock.',
    denied: 'The access policy denies deletion to everyone except {{exempt}}.',
    unlocked: 'The vault is not locked.',
    weakLock: 'The vault is locked in governance mode; compliance mode is required.',
    shortLock: 'The vault lock enforces a retention of {{days}} days; at least {{minDays}} are required.',
    unprotected: 'The vault is not locked, and its access policy does not deny {{actions}} to everyone.',
    removable: 'The access policy denies deletion, but not its own removal.',
    malformed: 'The access policy is malformed: {{problem}}.',
    empty: 'The vault does not contain recovery points.',
    elsewhere: 'A restore access vault shows recovery points that another vault stores.',
  },
  rationale: 'Ransomware attackers delete backups first, so victims cannot restore their data without paying.',
  remediation: {
    text: 'Lock the vault, or deny the deletion of recovery points to everyone except an emergency role in the access policy.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
    impact:
      'The command locks the vault in governance mode, which can be removed. Backup jobs with a shorter retention then fail. Do not add --changeable-for-days before you have tested the lock: it starts compliance mode, and after that number of days no one, including AWS, can remove the lock or delete recovery points before they expire.',
    cli: 'aws backup put-backup-vault-lock-configuration --backup-vault-name {{id}} --min-retention-days 7',
    policy: JSON.stringify(
      {
        Effect: 'Deny',
        Principal: '*',
        Action: [
          'backup:DeleteRecoveryPoint',
          'backup:UpdateRecoveryPointLifecycle',
          'backup:PutBackupVaultAccessPolicy',
          'backup:DeleteBackupVaultAccessPolicy',
        ],
        Resource: '*',
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'EMERGENCY_ROLE_ARN' } },
      },
      null,
      2,
    ),
    console:
      'Open the AWS Backup console and choose Vaults.\nOpen the vault and choose Create vault lock.\nChoose Governance mode, enter a minimum retention period, and create the lock.',
    terraform: 'resource "aws_backup_vault_lock_configuration" "example" {\n  backup_vault_name  = "{{id}}"\n  min_retention_days = 7\n}',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupVault',
      "BackupVaultName: '{{id}}'",
      'LockConfiguration:',
      '  MinRetentionDays: 7',
    ),
  },
  controls: { cloudsploit: ['backupDeletionProtection'] },
  // This accepts only a vault policy, not a lock.
  related: { awsConfig: ['backup-recovery-point-manual-deletion-disabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params, now }) => {
    if (facts.vaultType === 'RESTORE_ACCESS_BACKUP_VAULT') return notApplicable('elsewhere');
    if (facts.vaultType === 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT') return pass('immutable');
    if (facts.recoveryPoints === 0) return notApplicable('empty');
    const policy = () => (facts.accessPolicy === undefined ? { version: undefined, statements: [] } : parsePolicy(facts.accessPolicy));
    const protection = () => {
      const parsed = policy();
      return isMalformed(parsed) ? undefined : vaultProtection(parsed, resource.arn);
    };
    const protectedBy = firstVerdict(
      () => {
        if (facts.lock === undefined || !isCompliant(facts.lock, params)) return undefined;
        const { LockDate: date } = facts.lock;
        if (date === undefined) return pass('governance');
        return Date.parse(date) <= now ? pass('immutable') : pass('grace', { date });
      },
      () => {
        if (params.requireLock) return undefined;
        const found = protection();
        if (found === undefined || found.undenied.length > 0 || found.removable) return undefined;
        return pass('denied', { exempt: found.exempt.length === 0 ? ['no one'] : found.exempt });
      },
    );
    if (protectedBy !== undefined) return protectedBy;
    const parsed = params.requireLock ? undefined : policy();
    if (parsed !== undefined && isMalformed(parsed)) return indeterminate('malformed', { problem: parsed.malformed });
    if (facts.lock !== undefined) {
      const { LockDate, MinRetentionDays: days } = facts.lock;
      if (params.requiredLockMode === 'compliance' && LockDate === undefined) return fail('weakLock');
      const because = 'the lock prevents deletion, but new recovery points can expire early';
      return fail('shortLock', { days: days ?? 0, minDays: params.minLockDays }, { severity: 'medium', because });
    }
    if (params.requireLock) return fail('unlocked');
    const { undenied = [], removable = false } = protection() ?? {};
    if (removable) return fail('removable', {}, { severity: 'medium', because: 'an attacker has to remove the policy first' });
    return fail('unprotected', { actions: undenied });
  },
});
