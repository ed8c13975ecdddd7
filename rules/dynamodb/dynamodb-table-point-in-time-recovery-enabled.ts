import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbTablePointInTimeRecoveryEnabled = defineRule({
  id: 'dynamodb-table-point-in-time-recovery-enabled',
  title: 'DynamoDB tables should be restorable to any second',
  resourceType: 'AWS::DynamoDB::Table',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['status', 'pointInTimeRecovery'],
  params: {
    minRecoveryDays: integer(7, 'Days that one must be able to go back.', { min: 1, max: 35 }),
  },
  messages: {
    enabled: 'The table can be restored to any second of the last {{days}} days.',
    short: 'The table can be restored to the last {{days}} days only; {{min}} are required.',
    off: 'Point-in-time recovery is off.',
    gone: 'The table takes no writes: its status is {{status}}.',
  },
  rationale:
    'A faulty deployment overwrites items within seconds. Without point-in-time recovery the table goes back to the last backup, or not at all.',
  remediation: {
    text: 'Turn on point-in-time recovery; of a global table it is set for each replica by itself.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html',
    cli: 'aws dynamodb update-continuous-backups --table-name TABLE --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true',
  },
  controls: {
    securityHub: ['DynamoDB.2'],
    awsConfig: ['dynamodb-pitr-enabled'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['dynamodb_tables_pitr_enabled'],
    cloudsploit: ['dynamoContinuousBackups'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (/^(CREATING|DELETING|ARCHIVING|ARCHIVED)$/.test(facts.status)) return notApplicable('gone', { status: facts.status });
    const { PointInTimeRecoveryStatus: status, RecoveryPeriodInDays: days = 35 } = facts.pointInTimeRecovery;
    if (status !== 'ENABLED') return fail('off');
    return days >= params.minRecoveryDays ? pass('enabled', { days }) : fail('short', { days, min: params.minRecoveryDays });
  },
});
