import { cloudtrailTrailDeliveryHealthy } from '../../../rules/cloudtrail/cloudtrail-trail-delivery-healthy.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const healthy = { IsLogging: true, LatestDeliveryTime: daysAgo(0.1) };

testRule(cloudtrailTrailDeliveryHealthy, {
  base: { status: healthy, bucket: 'trail-logs', bucketIsOwn: true },
  pass: [
    { name: 'to an own bucket', message: 'delivered' },
    { name: 'just in time', facts: { status: { ...healthy, LatestDeliveryTime: daysAgo(1) } } },
    { name: 'to the log archive', facts: { bucketIsOwn: false }, params: { logArchiveBuckets: ['trail-logs'] } },
    { name: 'no error is an empty one', facts: { status: { ...healthy, LatestDeliveryError: '' } } },
  ],
  fail: [
    { name: 'stopped', facts: { status: { ...healthy, IsLogging: false } }, message: 'stopped' },
    { name: 'refused', facts: { status: { ...healthy, LatestDeliveryError: 'AccessDenied' } }, message: 'refused', severity: 'medium' },
    { name: 'the bucket is gone', facts: { status: { ...healthy, LatestDeliveryError: 'NoSuchBucket' } }, severity: 'high' },
    { name: 'too long ago', facts: { status: { ...healthy, LatestDeliveryTime: daysAgo(1.1) } }, message: 'stale', severity: 'low' },
    { name: 'never', facts: { status: { IsLogging: true } }, evidence: { last: 'never' } },
  ],
  undecided: [{ name: "to a bucket that is not the account's", facts: { bucketIsOwn: false }, message: 'foreign' }],
});
