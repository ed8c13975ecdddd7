import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountLogGroupsRetainedAndPrivate = defineRule({
  id: 'account-log-groups-retained-and-private',
  title: 'Log groups should have sufficient retention and required encryption',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['retentionDays', 'kmsKeyId', 'logClass'],
  params: {
    minRetentionDays: integer(365, 'Minimum retention in days.', { min: 1, max: 3653 }),
    requireKms: flag(false, 'Require encryption with a KMS key.'),
  },
  messages: {
    forever: 'The retention is unlimited.',
    kept: 'The retention is {{days}} days.',
    short: 'The retention is {{days}} days; at least {{required}} days are required.',
    noKey: 'The log group is not encrypted with a KMS key.',
    delivery: 'The log group has the Delivery class, which has a fixed retention.',
  },
  rationale: 'Intrusions are often found after months. With a short retention, the events that show how they started are gone.',
  remediation: {
    text: 'Increase the retention of the log group.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    impact: 'CloudWatch Logs charges for stored data. A longer retention does not delete events.',
    cli: `aws logs put-retention-policy --log-group-name {{id}} --retention-in-days 365
aws logs associate-kms-key --log-group-name {{id}} --kms-key-id KMS_KEY_ARN`,
    console: 'Open the log group in the CloudWatch console.\nChoose Actions, Edit retention setting(s), and select 12 months or more.',
    terraform: `resource "aws_cloudwatch_log_group" "this" {
  name              = "{{id}}"
  retention_in_days = 365
}`,
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
    const required = params.minRetentionDays;
    const failure = firstVerdict(
      () => {
        const days = facts.retentionDays;
        return days !== undefined && days < required ? fail('short', { days, required }) : undefined;
      },
      () => (params.requireKms && facts.kmsKeyId === undefined ? fail('noKey') : undefined),
    );
    if (failure !== undefined) return failure;
    return facts.retentionDays === undefined ? pass('forever') : pass('kept', { days: facts.retentionDays });
  },
});
