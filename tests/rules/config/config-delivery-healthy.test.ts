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
    { name: 'delivered to a private bucket', message: 'delivered' },
    { name: 'nothing delivered yet', facts: { configDelivery: {} } },
    { name: 'to the log archive', facts: { configBucketExposure: undefined }, params: { logArchiveBuckets: ['config-records'] } },
  ],
  fail: [
    { name: 'no channel', facts: { configDeliveryChannel: undefined }, message: 'none' },
    {
      name: 'history is refused',
      facts: { configDelivery: { configHistoryDeliveryInfo: { lastStatus: 'FAILURE' as 'Failure', lastErrorCode: 'NoSuchBucket' } } },
      message: 'refused',
      evidence: { error: 'NoSuchBucket' },
    },
    { name: 'snapshots are refused', facts: { configDelivery: { configSnapshotDeliveryInfo: { lastStatus: 'Failure' } } } },
    { name: 'a public bucket', facts: { configBucketExposure: { acl: [], policy: open } }, message: 'open', evidence: { how: ['read'] } },
  ],
  notApplicable: [{ name: 'no recorder', facts: { configRecorder: undefined }, message: 'off' }],
  undecided: [
    { name: "another account's bucket", facts: { configBucketExposure: undefined }, message: 'foreign' },
    { name: 'a policy that is none', facts: { configBucketExposure: { acl: [], policy: 'x' } }, message: 'malformed' },
  ],
});
