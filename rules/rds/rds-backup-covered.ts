import { backupCoverage } from '../shared/backup-coverage.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsBackupCovered = defineRule({
  id: 'rds-backup-covered',
  title: 'AWS Backup should select every RDS database',
  resourceType: 'AWS::RDS::DBInstance',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['clusterId', 'backup'],
  messages: {
    covered: 'The database is backed up by {{plans}}.',
    uncovered: 'No backup plan selects the database.',
    optedOut: '{{plans}} would back up the database, but its type is not opted in to AWS Backup in this Region.',
    unknown: 'Whether {{plans}} select the database depends on its tags, which are not known.',
    member: 'The instance is a member of the cluster {{cluster}}, which is backed up as a whole.',
  },
  rationale:
    'Automated backups of RDS are kept for 35 days at most, in the same account, and go with the database unless somebody keeps them.',
  remediation: {
    text: 'Give the database the tag by which a backup plan selects, or assign it to a plan, and opt in to its type.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  },
  controls: {
    securityHub: ['RDS.26'],
    awsConfig: ['rds-resources-protected-by-backup-plan'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['rds_instance_protected_by_backup_plan'],
    cloudsploit: ['backupInUseForRDSSnapshots'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    if (facts.clusterId !== undefined) return notApplicable('member', { cluster: facts.clusterId });
    const { state, plans } = backupCoverage(facts.backup, resource);
    if (state === 'covered') return pass('covered', { plans });
    if (state === 'unknown') return indeterminate('unknown', { plans });
    return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
  },
});
