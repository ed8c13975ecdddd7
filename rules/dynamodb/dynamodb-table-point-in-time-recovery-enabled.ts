import { cloudFormationResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTablePointInTimeRecoveryEnabled = defineRule({
  id: 'dynamodb-table-point-in-time-recovery-enabled',
  title: 'DynamoDB tables should have point-in-time recovery turned on',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['status', 'pointInTimeRecovery'],
  params: {
    minRecoveryDays: integer(7, 'Minimum recovery period in days.', { min: 1, max: 35 }),
  },
  messages: {
    enabled: 'The table can be restored to any second of the last {{days}} days.',
    short: 'The table can be restored to the last {{days}} days; {{min}} days are required.',
    off: 'Point-in-time recovery is off.',
    inactive: 'The status of the table is {{status}}, so point-in-time recovery does not apply.',
  },
  rationale:
    'A faulty deployment can overwrite items within seconds. Without point-in-time recovery, only the last backup can be restored.',
  remediation: {
    text: 'Turn on point-in-time recovery. For a global table, turn it on for each replica.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html',
    impact: 'DynamoDB charges by the size of the table. The change does not interrupt service.',
    cli: 'aws dynamodb update-continuous-backups --table-name {{id}} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true,RecoveryPeriodInDays=35',
    console:
      'Open the DynamoDB console and choose Tables.\nSelect the table, open Backups, and edit Point-in-time recovery.\nTurn on point-in-time recovery, choose the recovery period, and save.',
    terraform: 'resource "aws_dynamodb_table" "example" {\n  point_in_time_recovery {\n    enabled = true\n  }\n}',
    cloudFormation: cloudFormationResource(
      'AWS::DynamoDB::Table',
      'PointInTimeRecoverySpecification:',
      '  PointInTimeRecoveryEnabled: true',
    ),
  },
  controls: {
    securityHub: ['DynamoDB.2'],
    awsConfig: ['dynamodb-pitr-enabled'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['dynamodb_tables_pitr_enabled'],
    cloudsploit: ['dynamoContinuousBackups'],
  },
  fixedFacts: () => ({ pointInTimeRecovery: { PointInTimeRecoveryStatus: 'ENABLED' as const, RecoveryPeriodInDays: 35 } }),
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (/^(CREATING|DELETING|ARCHIVING|ARCHIVED)$/.test(facts.status)) return notApplicable('inactive', { status: facts.status });
    const { PointInTimeRecoveryStatus: status, RecoveryPeriodInDays: days = 35 } = facts.pointInTimeRecovery;
    if (status !== 'ENABLED') return fail('off');
    return days >= params.minRecoveryDays ? pass('enabled', { days }) : fail('short', { days, min: params.minRecoveryDays });
  },
});
