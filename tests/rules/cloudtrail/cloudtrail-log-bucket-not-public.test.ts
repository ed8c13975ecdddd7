import { cloudtrailLogBucketNotPublic } from '../../../rules/cloudtrail/cloudtrail-log-bucket-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const letting = (Action: string, Principal: unknown = '*') =>
  JSON.stringify({
    Statement: { Sid: 'Open', Effect: 'Allow', Principal, Action, Resource: ['arn:aws:s3:::trail-logs', 'arn:aws:s3:::trail-logs/*'] },
  });
/** The bucket of the trail with a policy. */
const exposed = (policy: string, change: object = {}) => ({ bucket: 'trail-logs', acl: [], policy, ...change });
const cloudTrail = letting('s3:PutObject', { Service: 'cloudtrail.amazonaws.com' });

testRule(cloudtrailLogBucketNotPublic, {
  base: { bucket: 'trail-logs', bucketExposure: exposed(cloudTrail) },
  pass: [
    { name: 'passes when only CloudTrail can write', message: 'closed' },
    {
      name: 'passes when only CloudTrail can write to another bucket',
      facts: { bucket: 'other-logs', bucketExposure: exposed(cloudTrail, { bucket: 'other-logs' }) },
    },
    {
      name: 'passes when settings neutralize a public policy',
      facts: { bucketExposure: exposed(letting('s3:*'), { publicAccessBlock: all }) },
    },
  ],
  fail: [
    {
      name: 'fails when everyone can read',
      facts: { bucketExposure: exposed(letting('s3:GetObject')) },
      message: 'open',
      evidence: { how: ['read'], by: 'policy', statements: ['Open'] },
    },
    {
      name: 'fails when everyone can do everything',
      facts: { bucketExposure: exposed(letting('s3:*')) },
      evidence: { how: ['read', 'write'] },
    },
    {
      name: 'fails when everyone can write by the ACL',
      facts: {
        bucketExposure: exposed(cloudTrail, {
          acl: [{ Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'WRITE' }],
        }),
      },
      evidence: { how: ['write'], by: 'ACL' },
    },
  ],
  notApplicable: [
    {
      name: 'skips when the bucket is in the log archive',
      facts: { bucketExposure: exposed(letting('s3:*')) },
      params: { logArchiveBuckets: ['trail-logs'] },
      message: 'archive',
    },
  ],
  undecided: [
    { name: 'is unknown for the bucket of another account', facts: { bucketExposure: undefined }, message: 'foreign' },
    { name: 'is unknown for a malformed policy', facts: { bucketExposure: exposed('{') }, message: 'malformed' },
  ],
});
