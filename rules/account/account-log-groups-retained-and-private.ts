import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountLogGroupsRetainedAndPrivate = defineRule({
  id: 'account-log-groups-retained-and-private',
  title: 'Log groups should be kept long enough and encrypted as asked',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['retentionDays', 'kmsKeyId', 'logClass'],
  params: {
    minRetentionDays: integer(365, 'Fewest days for which events must be kept.', { min: 1, max: 3653 }),
    requireKms: flag(false, 'Whether log groups must be encrypted with a KMS key.'),
  },
  messages: {
    forever: 'Events never expire.',
    kept: 'Events are kept for {{days}} days.',
    short: 'Events are kept for {{days}} days, fewer than {{required}}.',
    noKey: 'The log group is not encrypted with a KMS key.',
    delivery: 'The log group only passes events on; AWS keeps them for two days.',
  },
  rationale: 'Intrusions and faults are found after months; by then events that were kept for days no longer show how they began.',
  remediation: {
    text: 'Set a longer retention for the log group.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    cli: 'aws logs put-retention-policy --log-group-name LOG_GROUP --retention-in-days 365',
  },
  controls: {
    securityHub: ['CloudWatch.16'],
    awsConfig: ['cw-loggroup-retention-period-check'],
    nist80053: ['AU-11', 'SI-12'],
    prowler: ['cloudwatch_log_group_retention_policy_specific_days_enabled', 'cloudwatch_log_group_kms_encryption_enabled'],
    cloudsploit: ['logRetentionPeriod', 'logGroupsEncrypted', 'lambdaLogGroups'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.logClass === 'DELIVERY') return notApplicable('delivery');
    const days = facts.retentionDays;
    if (days !== undefined && days < params.minRetentionDays) return fail('short', { days, required: params.minRetentionDays });
    if (params.requireKms && facts.kmsKeyId === undefined) return fail('noKey');
    return days === undefined ? pass('forever') : pass('kept', { days });
  },
});
