import { backupMessages, backupParams, evaluateBackups } from './shared/backups.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsAutomatedBackupsEnabled = defineRule({
  id: 'rds-automated-backups-enabled',
  title: 'RDS instances should keep automated backups long enough',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['clusterId', 'replicaSource', 'backupRetentionDays', 'latestRestorableTime', 'createdAt', 'status'],
  messages: {
    member: 'It is judged on its cluster {{cluster}}.',
    replica: 'It is a read replica of {{source}}, which has the backups.',
    ...backupMessages,
  },
  params: { ...backupParams, checkReadReplicas: flag(false, 'Whether read replicas need backups of their own.') },
  rationale:
    'Without recent automated backups, data that is deleted, overwritten or encrypted by an attacker cannot be brought back to a moment before.',
  remediation: {
    text: 'Set a backup retention period of at least a week; changing it from 0 restarts nothing but may briefly suspend I/O.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.Enabling.html',
    cli: 'aws rds modify-db-instance --db-instance-identifier INSTANCE --backup-retention-period 7 --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.11'],
    awsConfig: ['db-instance-backup-enabled'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['rds_instance_backup_enabled'],
    cloudsploit: ['rdsAutomatedBackups', 'rdsRestorable'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    if (!params.checkReadReplicas && facts.replicaSource !== undefined) return notApplicable('replica', { source: facts.replicaSource });
    const { message, evidence } = evaluateBackups(facts, params, now);
    return message === 'kept' ? pass(message, evidence) : fail(message, evidence);
  },
});
