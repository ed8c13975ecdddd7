import { ageInDays } from '../shared/age.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailCloudwatchIntegrated = defineRule({
  id: 'cloudtrail-trail-cloudwatch-integrated',
  title: 'Trails should feed CloudWatch Logs',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  fix: 'trail',
  facts: ['logGroup', 'status'],
  messages: {
    fed: 'Events arrive in {{logGroup}}.',
    none: 'Events are not sent to a log group.',
    refused: 'Events do not arrive in {{logGroup}}: {{error}}.',
    stale: 'No event has arrived in {{logGroup}} for a day; the last came {{last}}.',
  },
  rationale: 'Log files in a bucket wake nobody; alarms need the events in CloudWatch Logs.',
  remediation: {
    text: 'Give the trail a log group, and a role that may write to it.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
    cli: 'aws cloudtrail update-trail --name TRAIL --cloud-watch-logs-log-group-arn LOG_GROUP_ARN --cloud-watch-logs-role-arn ROLE_ARN',
  },
  controls: {
    securityHub: ['CloudTrail.5'],
    awsConfig: ['cloud-trail-cloud-watch-logs-enabled'],
    nist80053: ['AU-6(1)', 'AU-6(3)', 'CA-7', 'SI-4'],
    prowler: ['cloudtrail_cloudwatch_logging_enabled'],
    cloudsploit: ['cloudtrailToCloudwatch'],
  },
  evaluate: (facts, { pass, fail }, { now }) => {
    const { logGroup } = facts;
    if (logGroup === undefined) return fail('none');
    const { LatestCloudWatchLogsDeliveryError: error, LatestCloudWatchLogsDeliveryTime: last } = facts.status;
    if (error) return fail('refused', { logGroup, error });
    if (last === undefined || ageInDays(last, now) >= 1) return fail('stale', { logGroup, last: last ?? 'never' });
    return pass('fed', { logGroup });
  },
});
