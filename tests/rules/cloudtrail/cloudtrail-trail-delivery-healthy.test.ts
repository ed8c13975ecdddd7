import { cloudtrailTrailDeliveryHealthy } from '../../../rules/cloudtrail/cloudtrail-trail-delivery-healthy.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const healthy = { IsLogging: true, LatestDeliveryTime: daysAgo(0.1) };

testRule(cloudtrailTrailDeliveryHealthy, {
  base: { status: healthy, bucket: 'trail-logs', bucketIsOwn: true },
  pass: [
    { name: 'delivery to a bucket of the account', message: 'delivered' },
    { name: 'delivery exactly within the limit', facts: { status: { ...healthy, LatestDeliveryTime: daysAgo(1) } } },
    { name: 'delivery to the log archive', facts: { bucketIsOwn: false }, params: { logArchiveBuckets: ['trail-logs'] } },
    { name: 'delivery to another bucket', facts: { bucket: 'other-logs' }, params: { logArchiveBuckets: ['trail-logs'] } },
    { name: 'an empty error', facts: { status: { ...healthy, LatestDeliveryError: '' } } },
  ],
  fail: [
    { name: 'stopped', facts: { status: { ...healthy, IsLogging: false } }, message: 'stopped' },
    { name: 'refused', facts: { status: { ...healthy, LatestDeliveryError: 'AccessDenied' } }, message: 'refused', severity: 'medium' },
    { name: 'the bucket does not exist', facts: { status: { ...healthy, LatestDeliveryError: 'NoSuchBucket' } }, severity: 'high' },
    {
      name: 'the delivery is too old',
      facts: { status: { ...healthy, LatestDeliveryTime: daysAgo(1.1) } },
      message: 'stale',
      severity: 'low',
    },
    { name: 'never', facts: { status: { IsLogging: true } }, evidence: { last: 'never' } },
    {
      name: 'never by an old trail',
      facts: { status: { IsLogging: true, StartLoggingTime: daysAgo(1.1) } },
      message: 'stale',
    },
  ],
  undecided: [
    {
      name: 'a trail that is one minute old',
      facts: { status: { IsLogging: true, StartLoggingTime: daysAgo(1 / 1440) } },
      message: 'starting',
    },
    {
      name: 'a trail that was restarted after months',
      facts: { status: { IsLogging: true, LatestDeliveryTime: daysAgo(90), StartLoggingTime: daysAgo(0.01) } },
      message: 'starting',
    },
    { name: 'delivery to a bucket of another account', facts: { bucketIsOwn: false }, message: 'foreign' },
  ],
});
