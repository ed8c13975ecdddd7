import { cloudFormationResource } from '../shared/code-snippets.ts';
import { backupCoverage } from '../shared/backup-coverage.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTableBackupCovered = defineRule({
  id: 'dynamodb-table-backup-covered',
  title: 'DynamoDB tables should be covered by a backup plan',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['backup'],
  messages: {
    covered: '{{plans}} back up the table.',
    uncovered: 'No backup plan selects the table.',
    optedOut: '{{plans}} select the table, but service opt-in of AWS Backup is off for DynamoDB in this Region.',
    unknown: 'Whether {{plans}} select the table depends on its tags, which could not be read.',
  },
  rationale:
    'Point-in-time recovery covers at most 35 days in the same account. Older data, and data in a compromised account, needs backups.',
  remediation: {
    text: 'Add the tag that a backup plan selects, or assign the table to a plan, and opt in to DynamoDB.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    impact: 'AWS Backup charges for the storage of backups. Backups do not interrupt service.',
    cli: [
      'aws dynamodb tag-resource --resource-arn {{arn}} --tags Key=TAG_KEY,Value=TAG_VALUE',
      'aws backup update-region-settings --resource-type-opt-in-preference DynamoDB=true',
    ].join('\n'),
    console:
      'Open the AWS Backup console and choose Backup plans.\nChoose a plan, then Assign resources.\nSelect the table, or a tag that it has, and choose Assign resources.\nUnder Settings, turn on DynamoDB.',
    terraform: 'resource "aws_backup_selection" "example" {\n  resources = ["{{arn}}"]\n}',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupSelection',
      'BackupPlanId: BACKUP_PLAN_ID',
      'BackupSelection:',
      '  SelectionName: tables',
      '  IamRoleArn: ROLE_ARN',
      "  Resources: ['{{arn}}']",
    ),
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
