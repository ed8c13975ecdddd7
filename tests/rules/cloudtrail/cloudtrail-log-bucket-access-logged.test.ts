import { cloudtrailLogBucketAccessLogged } from '../../../rules/cloudtrail/cloudtrail-log-bucket-access-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailLogBucketAccessLogged, {
  base: { bucket: 'trail-logs', bucketIsOwn: true, bucketLoggingTarget: 'access-logs' },
  pass: [
    { name: 'passes when access is logged', message: 'logged', evidence: { target: 'access-logs' } },
    { name: 'passes when access to another bucket is logged', facts: { bucket: 'other-logs' }, evidence: { bucket: 'other-logs' } },
  ],
  fail: [{ name: 'fails when access is not logged', facts: { bucketLoggingTarget: undefined }, message: 'off' }],
  notApplicable: [
    { name: 'skips when the bucket is in the log archive', params: { logArchiveBuckets: ['trail-logs'] }, message: 'archive' },
  ],
  undecided: [
    {
      name: 'is unknown for the bucket of another account',
      facts: { bucketIsOwn: false, bucketLoggingTarget: undefined },
      message: 'foreign',
    },
  ],
});
