import { configDeliveryHealthy } from '../../../rules/config/config-delivery-healthy.ts';
import { testRule } from '../../support/rule-tester.ts';

const open = JSON.stringify({
  Statement: { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::config-records/*' },
});

testRule(configDeliveryHealthy, {
  base: {
    configRecorder: { roleARN: 'arn:aws:iam::111122223333:role/config' },
    configDeliveryChannel: { s3BucketName: 'config-records' },
    configDelivery: { configHistoryDeliveryInfo: { lastStatus: 'Success' } },
    configBucketExposure: { acl: [] },
  },
  pass: [
    { name: 'passes when delivered to a private bucket', message: 'delivered' },
    {
      name: 'passes when delivered to another bucket, which the public policy does not name',
      facts: { configDeliveryChannel: { s3BucketName: 'other-records' }, configBucketExposure: { acl: [], policy: open } },
    },
    { name: 'passes for nothing delivered yet', facts: { configDelivery: {} } },
    {
      name: 'passes when delivered to a bucket of the log archive account',
      facts: { configBucketExposure: undefined },
      params: { logArchiveBuckets: ['config-records'] },
    },
  ],
  fail: [
    { name: 'fails with no delivery channel', facts: { configDeliveryChannel: undefined }, message: 'none' },
    {
      name: 'fails for the delivery of history failed',
      facts: { configDelivery: { configHistoryDeliveryInfo: { lastStatus: 'FAILURE' as 'Failure', lastErrorCode: 'NoSuchBucket' } } },
      message: 'refused',
      evidence: { error: 'NoSuchBucket' },
    },
    {
      name: 'fails for the delivery of a snapshot failed',
      facts: { configDelivery: { configSnapshotDeliveryInfo: { lastStatus: 'Failure' } } },
    },
    {
      name: 'fails when delivered to a public bucket',
      facts: { configBucketExposure: { acl: [], policy: open } },
      message: 'open',
      evidence: { how: ['read'] },
    },
  ],
  notApplicable: [{ name: 'skips with no recorder', facts: { configRecorder: undefined }, message: 'off' }],
  undecided: [
    { name: 'is unknown for a bucket of another account', facts: { configBucketExposure: undefined }, message: 'foreign' },
    { name: 'is unknown for a malformed bucket policy', facts: { configBucketExposure: { acl: [], policy: 'x' } }, message: 'malformed' },
  ],
});
