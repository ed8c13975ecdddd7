import { backupCoverage } from '../shared/backup-coverage.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableBackupCovered = defineRule({
  id: 'dynamodb-table-backup-covered',
  title: 'AWS Backup should select every DynamoDB table',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['backup'],
  messages: {
    covered: 'The table is backed up by {{plans}}.',
    uncovered: 'No backup plan selects the table.',
    optedOut: '{{plans}} would back up the table, but tables are not opted in to AWS Backup in this Region.',
    unknown: 'Whether {{plans}} select the table depends on its tags, which are not known.',
  },
  rationale: 'Point-in-time recovery reaches back 35 days at most, and goes with the table unless somebody keeps a backup.',
  remediation: {
    text: 'Give the table the tag by which a backup plan selects, or assign it to a plan, and opt in to DynamoDB.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  },
  controls: {
    securityHub: ['DynamoDB.4'],
    awsConfig: ['dynamodb-resources-protected-by-backup-plan'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['dynamodb_table_protected_by_backup_plan'],
    cloudsploit: ['dynamoTableBackupExists'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { state, plans } = backupCoverage(facts.backup, resource);
    if (state === 'covered') return pass('covered', { plans });
    if (state === 'unknown') return indeterminate('unknown', { plans });
    return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
  },
});
