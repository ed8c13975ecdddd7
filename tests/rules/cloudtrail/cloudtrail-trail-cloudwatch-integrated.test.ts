import { cloudtrailTrailCloudwatchIntegrated } from '../../../rules/cloudtrail/cloudtrail-trail-cloudwatch-integrated.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailTrailCloudwatchIntegrated, {
  base: {
    logGroup: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*',
    status: { IsLogging: true, LatestCloudWatchLogsDeliveryTime: daysAgo(0.1) },
  },
  pass: [{ name: 'passes when events are delivered', message: 'fed' }],
  fail: [
    { name: 'fails with no log group', facts: { logGroup: undefined }, message: 'none' },
    {
      name: 'fails when the role cannot write',
      facts: { status: { LatestCloudWatchLogsDeliveryTime: daysAgo(0.1), LatestCloudWatchLogsDeliveryError: 'AccessDenied' } },
      message: 'refused',
      evidence: { error: 'AccessDenied' },
    },
    {
      name: 'fails with no delivery for a day',
      facts: { status: { LatestCloudWatchLogsDeliveryTime: daysAgo(1), StartLoggingTime: daysAgo(30) } },
      message: 'stale',
    },
    { name: 'fails with no delivery ever', facts: { status: { StartLoggingTime: daysAgo(1) } }, evidence: { last: 'never' } },
  ],
  undecided: [
    {
      name: 'is unknown for a trail that is one minute old',
      facts: { status: { StartLoggingTime: daysAgo(1 / 1440) } },
      message: 'starting',
    },
  ],
});
