import { cloudtrailTrailCloudwatchIntegrated } from '../../../rules/cloudtrail/cloudtrail-trail-cloudwatch-integrated.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailTrailCloudwatchIntegrated, {
  base: {
    logGroup: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*',
    status: { IsLogging: true, LatestCloudWatchLogsDeliveryTime: daysAgo(0.1) },
  },
  pass: [{ name: 'events arrive', message: 'fed' }],
  fail: [
    { name: 'no log group', facts: { logGroup: undefined }, message: 'none' },
    {
      name: 'the role may not write',
      facts: { status: { LatestCloudWatchLogsDeliveryTime: daysAgo(0.1), LatestCloudWatchLogsDeliveryError: 'AccessDenied' } },
      message: 'refused',
      evidence: { error: 'AccessDenied' },
    },
    { name: 'none for a day', facts: { status: { LatestCloudWatchLogsDeliveryTime: daysAgo(1) } }, message: 'stale' },
    { name: 'never any', facts: { status: {} }, evidence: { last: 'never' } },
  ],
});
