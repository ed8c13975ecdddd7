import { cloudtrailTrailDeliveryHealthy } from '../../../rules/cloudtrail/cloudtrail-trail-delivery-healthy.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const healthy = { IsLogging: true, LatestDeliveryTime: daysAgo(0.1) };

testRule(cloudtrailTrailDeliveryHealthy, {
  base: { status: healthy, bucket: 'trail-logs', bucketIsOwn: true },
  pass: [
    { name: 'passes for delivery to a bucket of the account', message: 'delivered' },
    { name: 'passes for delivery exactly within the limit', facts: { status: { ...healthy, LatestDeliveryTime: daysAgo(1) } } },
    { name: 'passes for delivery to the log archive', facts: { bucketIsOwn: false }, params: { logArchiveBuckets: ['trail-logs'] } },
    { name: 'passes for delivery to another bucket', facts: { bucket: 'other-logs' }, params: { logArchiveBuckets: ['trail-logs'] } },
    { name: 'passes for an empty error', facts: { status: { ...healthy, LatestDeliveryError: '' } } },
  ],
  fail: [
    { name: 'fails when stopped', facts: { status: { ...healthy, IsLogging: false } }, message: 'stopped' },
    {
      name: 'fails when refused',
      facts: { status: { ...healthy, LatestDeliveryError: 'AccessDenied' } },
      message: 'refused',
      severity: 'medium',
    },
    {
      name: 'fails when the bucket does not exist',
      facts: { status: { ...healthy, LatestDeliveryError: 'NoSuchBucket' } },
      severity: 'high',
    },
    {
      name: 'fails when the delivery is too old',
      facts: { status: { ...healthy, LatestDeliveryTime: daysAgo(1.1) } },
      message: 'stale',
      severity: 'low',
    },
    { name: 'fails when never done', facts: { status: { IsLogging: true } }, evidence: { last: 'never' } },
    {
      name: 'fails when an old trail never delivered',
      facts: { status: { IsLogging: true, StartLoggingTime: daysAgo(1.1) } },
      message: 'stale',
    },
  ],
  undecided: [
    {
      name: 'is unknown for a trail that is one minute old',
      facts: { status: { IsLogging: true, StartLoggingTime: daysAgo(1 / 1440) } },
      message: 'starting',
    },
    {
      name: 'is unknown for a trail that was restarted after months',
      facts: { status: { IsLogging: true, LatestDeliveryTime: daysAgo(90), StartLoggingTime: daysAgo(0.01) } },
      message: 'starting',
    },
    { name: 'is unknown for delivery to a bucket of another account', facts: { bucketIsOwn: false }, message: 'foreign' },
  ],
});
