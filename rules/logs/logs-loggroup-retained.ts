import { cloudFormationResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const logsLoggroupRetained = defineRule({
  id: 'logs-loggroup-retained',
  replaces: ['account-log-groups-retained-and-private'],
  title: 'CloudWatch log groups should retain events for a minimum period',
  resourceType: 'AWS::Logs::LogGroup',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  facts: ['retentionDays', 'logClass'],
  params: {
    minRetentionDays: integer(365, 'Minimum days for which events must be retained.', { min: 1, max: 3653 }),
  },
  messages: {
    forever: 'Events never expire.',
    kept: 'Events are retained for {{days}} days.',
    short: 'Events are retained for {{days}} days; at least {{required}} days are required.',
    delivery: 'The log group only delivers events to other services; its retention is fixed at two days.',
  },
  rationale: 'Intrusions and faults are often detected after months. Events that expire after days no longer show how the problem began.',
  remediation: {
    text: 'Increase the retention of the log group.',
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
    impact: 'The change does not interrupt service. Longer retention costs money.',
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
    prowler: ['cloudwatch_log_group_retention_policy_specific_days_enabled'],
    cloudsploit: ['logRetentionPeriod'],
  },
  // The check asks whether functions have a log group.
  related: { cloudsploit: ['lambdaLogGroups'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params: { minRetentionDays: required } }) => {
    if (facts.logClass === 'DELIVERY') return notApplicable('delivery');
    const days = facts.retentionDays;
    if (days === undefined) return pass('forever');
    return days < required ? fail('short', { days, required }) : pass('kept', { days });
  },
});
