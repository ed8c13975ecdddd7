import { ageInDays } from '../shared/age.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailCloudwatchIntegrated = defineRule({
  id: 'cloudtrail-trail-cloudwatch-integrated',
  title: 'CloudTrail trails should send events to CloudWatch Logs',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  fix: 'trail',
  facts: ['logGroup', 'status'],
  messages: {
    fed: 'Events are delivered to the log group {{logGroup}}.',
    none: 'Events are not sent to a log group.',
    refused: 'Events are not delivered to the log group {{logGroup}}: {{error}}.',
    stale: 'Events were last delivered to the log group {{logGroup}} {{last}}, more than 24 hours ago.',
    starting: 'The trail started logging less than 24 hours ago and has not delivered events to {{logGroup}} yet.',
  },
  rationale: 'Log files in a bucket do not trigger alarms. Metric filters and alarms need the events in CloudWatch Logs.',
  remediation: {
    text: 'Set a log group for the trail, and a role that can write to it.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
    impact: 'The change does not interrupt service. CloudWatch Logs charges for ingestion and storage.',
    cli: 'aws cloudtrail update-trail --name {{arn}} --cloud-watch-logs-log-group-arn LOG_GROUP_ARN --cloud-watch-logs-role-arn ROLE_ARN',
    terraform: `resource "aws_cloudtrail" "this" {
  name           = "example"
  s3_bucket_name = aws_s3_bucket.logs.id
  cloud_watch_logs_group_arn = "\${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = aws_iam_role.trail.arn
}`,
  },
  controls: {
    securityHub: ['CloudTrail.5'],
    awsConfig: ['cloud-trail-cloud-watch-logs-enabled'],
    nist80053: ['AU-6(1)', 'AU-6(3)', 'CA-7', 'SI-4'],
    prowler: ['cloudtrail_cloudwatch_logging_enabled'],
    cloudsploit: ['cloudtrailToCloudwatch'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { now }) => {
    const logGroup = () => facts.logGroup;
    const isRecent = (time: string | undefined) => time !== undefined && ageInDays(time, now) < 1;
    const failed = firstVerdict(
      () => (logGroup() === undefined ? fail('none') : undefined),
      () => {
        const {
          LatestCloudWatchLogsDeliveryError: error,
          LatestCloudWatchLogsDeliveryTime: last,
          StartLoggingTime: started,
        } = facts.status;
        if (error) return fail('refused', { logGroup, error });
        return isRecent(last) || isRecent(started) ? undefined : fail('stale', { logGroup, last: last ?? 'never' });
      },
    );
    if (failed !== undefined) return failed;
    return isRecent(facts.status.LatestCloudWatchLogsDeliveryTime) ? pass('fed', { logGroup }) : indeterminate('starting', { logGroup });
  },
});
