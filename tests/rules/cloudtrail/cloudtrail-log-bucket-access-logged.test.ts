import { cloudtrailLogBucketAccessLogged } from '../../../rules/cloudtrail/cloudtrail-log-bucket-access-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailLogBucketAccessLogged, {
  base: { bucket: 'trail-logs', bucketIsOwn: true, bucketLoggingTarget: 'access-logs' },
  pass: [{ name: 'logged', message: 'logged', evidence: { target: 'access-logs' } }],
  fail: [{ name: 'not logged', facts: { bucketLoggingTarget: undefined }, message: 'off' }],
  notApplicable: [{ name: 'in the log archive', params: { logArchiveBuckets: ['trail-logs'] }, message: 'archive' }],
  undecided: [{ name: "another account's bucket", facts: { bucketIsOwn: false, bucketLoggingTarget: undefined }, message: 'foreign' }],
});
