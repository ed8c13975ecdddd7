import { backupMessages, backupParams, evaluateBackups } from './shared/backups.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterAutomatedBackupsEnabled = defineRule({
  id: 'rds-cluster-automated-backups-enabled',
  title: 'RDS clusters should keep automated backups long enough',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['backupRetentionDays', 'latestRestorableTime', 'createdAt', 'status'],
  messages: {
    ...backupMessages,
  },
  params: backupParams,
  rationale:
    'Without recent automated backups, data that is deleted, overwritten or encrypted by an attacker cannot be brought back to a moment before.',
  remediation: {
    text: 'Set a backup retention period of at least a week.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html',
    cli: 'aws rds modify-db-cluster --db-cluster-identifier CLUSTER --backup-retention-period 7 --apply-immediately',
  },
  controls: {
    securityHub: ['RDS.50'],
    awsConfig: ['rds-cluster-backup-retention-check'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
  },
  evaluate: (facts, { pass, fail }, { params, now }) => {
    const { message, evidence } = evaluateBackups(facts, params, now);
    return message === 'kept' ? pass(message, evidence) : fail(message, evidence);
  },
});
