import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, ifMember, instanceVariant, memberMessage, modifySteps } from './shared/variants.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

const hour = 3_600_000;

export const rdsAutomatedBackupsEnabledRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-automated-backups-enabled',
      page: 'USER_WorkingWithAutomatedBackups.Enabling.html',
      evaluatesReplicas: false,
      controls: {
        securityHub: ['RDS.11'],
        awsConfig: ['db-instance-backup-enabled'],
        prowler: ['rds_instance_backup_enabled'],
        cloudsploit: ['rdsAutomatedBackups', 'rdsRestorable'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-automated-backups-enabled',
      page: 'Aurora.Managing.Backups.html',
      evaluatesReplicas: true,
      controls: { securityHub: ['RDS.50'], awsConfig: ['rds-cluster-backup-retention-check'] },
    },
  ],
  ({ id, resourceType, plural, guide, page, modify, terraform, evaluatesReplicas, controls }) =>
    defineRule({
      id,
      title: `${plural} should keep automated backups for long enough`,
      resourceType,
      responsibility: 'backups',
      severity: 'medium',
      tier: 1,
      fix: 'backup-plans',
      facts: ['clusterId', 'replicaSource', 'backupRetentionDays', 'latestRestorableTime', 'createdAt', 'status'],
      messages: {
        member: memberMessage,
        replica: 'The database is a read replica of {{source}}, which has the backups.',
        kept: 'Automated backups are kept for {{days}} days.',
        off: 'Automated backups are off.',
        short: 'Automated backups are kept for {{days}} days; at least {{expected}} are required.',
        stale: 'The database can be restored only to {{latest}} or earlier.',
        never: 'Automated backups are on, but the database has not been backed up yet.',
      },
      params: {
        minRetentionDays: integer(7, 'Minimum number of days to keep automated backups.', { min: 1, max: 35 }),
        maxRestoreLagHours: integer(24, 'Maximum age of the latest restorable time, in hours.', { min: 1 }),
        checkReadReplicas: flag(evaluatesReplicas, 'Whether read replicas need their own backups.'),
      },
      rationale: 'Without recent backups, data that is deleted, overwritten or encrypted by an attacker cannot be restored.',
      remediation: {
        text: 'Set a backup retention period of at least seven days.',
        url: `${guide}/${page}`,
        impact:
          'Backups are charged by size beyond the free allowance. On a Single-AZ instance, changing the period from 0 restarts it, and each backup suspends I/O briefly. --apply-immediately also applies all other pending changes, which can restart the database.',
        cli: `${modify} --backup-retention-period 7 --apply-immediately`,
        console: modifySteps('Under Backup, set the backup retention period to 7 days or more.'),
        terraform: terraformResource(terraform, 'backup_retention_period = 7'),
        cloudFormation: cloudFormationResource(resourceType, 'BackupRetentionPeriod: 7'),
      },
      controls: { ...controls, nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'] },
      evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
        const skipped = firstVerdict(
          () => ifMember(facts, notApplicable),
          () =>
            !params.checkReadReplicas && facts.replicaSource !== undefined
              ? notApplicable('replica', { source: facts.replicaSource })
              : undefined,
        );
        if (skipped !== undefined) return skipped;
        const evidence = { days: () => facts.backupRetentionDays, latest: () => facts.latestRestorableTime };
        const isRecent = (time: string) => Date.parse(time) >= now - params.maxRestoreLagHours * hour;
        // A stopped database gets no newer backup, and a new one may not have its first backup yet.
        const current = () =>
          firstVerdict(
            () => (isRecent(facts.latestRestorableTime ?? facts.createdAt) ? pass('kept', evidence) : undefined),
            () => (facts.status.startsWith('stop') ? pass('kept', evidence) : undefined),
          );
        const failed = firstVerdict(
          () => (facts.backupRetentionDays <= 0 ? fail('off') : undefined),
          () =>
            facts.backupRetentionDays < params.minRetentionDays
              ? fail('short', { ...evidence, expected: params.minRetentionDays })
              : undefined,
          () => (current() === undefined ? fail(facts.latestRestorableTime === undefined ? 'never' : 'stale', evidence) : undefined),
        );
        return failed ?? pass('kept', evidence);
      },
    }),
);
