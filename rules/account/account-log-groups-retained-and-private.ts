import { cloudFormationResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountLogGroupsRetainedAndPrivate = defineRule({
  id: 'account-log-groups-retained-and-private',
  title: 'CloudWatch Logs log groups should retain events for a minimum period',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['retentionDays', 'kmsKeyId', 'logClass'],
  params: {
    minRetentionDays: integer(365, 'Minimum days for which events must be retained.', { min: 1, max: 3653 }),
    requireKms: flag(false, 'Require encryption with a KMS key.'),
  },
  messages: {
    forever: 'Events never expire.',
    kept: 'Events are retained for {{days}} days.',
    short: 'Events are retained for {{days}} days, expected at least {{required}}.',
    noKey: 'The log group is not encrypted with a KMS key, which is required.',
    delivery: 'The log group only delivers events to other services; its retention is fixed at two days.',
  },
  rationale: 'Intrusions and faults are often detected after months. Events that were retained for days no longer show how they began.',
  remediation: {
    text: 'Increase the retention of the log group.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    impact: 'Does not interrupt service. Longer retention costs money.',
    cli: 'aws logs put-retention-policy --log-group-name {{id}} --retention-in-days 365',
    console:
      'Open the CloudWatch console and choose Log groups.\nSelect the log group and choose Actions, then Edit retention setting.\nChoose at least 1 year and save the setting.',
    terraform: `resource "aws_cloudwatch_log_group" "this" {
  name              = "example"
  retention_in_days = 365
}`,
    cloudFormation: cloudFormationResource('AWS::Logs::LogGroup', "LogGroupName: '{{id}}'", 'RetentionInDays: 365'),
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
    const failed = firstVerdict(
      () => {
        const days = facts.retentionDays;
        return days !== undefined && days < params.minRetentionDays
          ? fail('short', { days, required: params.minRetentionDays })
          : undefined;
      },
      () => (params.requireKms && facts.kmsKeyId === undefined ? fail('noKey') : undefined),
    );
    if (failed !== undefined) return failed;
    return facts.retentionDays === undefined ? pass('forever') : pass('kept', { days: facts.retentionDays });
  },
});
