import { cloudtrailLogBucketAccessLogged } from '../../../rules/cloudtrail/cloudtrail-log-bucket-access-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailLogBucketAccessLogged, {
  base: { bucket: 'trail-logs', bucketIsOwn: true, bucketLoggingTarget: 'access-logs' },
  pass: [
    { name: 'access is logged', message: 'logged', evidence: { target: 'access-logs' } },
    { name: 'access to another bucket is logged', facts: { bucket: 'other-logs' }, evidence: { bucket: 'other-logs' } },
  ],
  fail: [{ name: 'access is not logged', facts: { bucketLoggingTarget: undefined }, message: 'off' }],
  notApplicable: [{ name: 'the bucket is in the log archive', params: { logArchiveBuckets: ['trail-logs'] }, message: 'archive' }],
  undecided: [{ name: 'the bucket of another account', facts: { bucketIsOwn: false, bucketLoggingTarget: undefined }, message: 'foreign' }],
});
