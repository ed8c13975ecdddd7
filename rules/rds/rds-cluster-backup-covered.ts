import { backupCoverage } from '../shared/backup-coverage.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsClusterBackupCovered = defineRule({
  id: 'rds-cluster-backup-covered',
  title: 'AWS Backup should select every database cluster',
  resourceType: 'AWS::RDS::DBCluster',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['backup'],
  messages: {
    covered: 'The cluster is backed up by {{plans}}.',
    uncovered: 'No backup plan selects the cluster.',
    optedOut: '{{plans}} would back up the cluster, but its type is not opted in to AWS Backup in this Region.',
    unknown: 'Whether {{plans}} select the cluster depends on its tags, which are not known.',
  },
  rationale:
    'Automated backups of RDS are kept for 35 days at most, in the same account, and go with the database unless somebody keeps them.',
  remediation: {
    text: 'Give the cluster the tag by which a backup plan selects, or assign it to a plan, and opt in to its type.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  },
  controls: {
    awsConfig: ['aurora-resources-protected-by-backup-plan'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['rds_cluster_protected_by_backup_plan'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { state, plans } = backupCoverage(facts.backup, resource);
    if (state === 'covered') return pass('covered', { plans });
    if (state === 'unknown') return indeterminate('unknown', { plans });
    return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
  },
});
