import { cloudtrailLogBucketNotPublic } from '../../../rules/cloudtrail/cloudtrail-log-bucket-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const letting = (Action: string, Principal: unknown = '*') =>
  JSON.stringify({
    Statement: { Sid: 'Open', Effect: 'Allow', Principal, Action, Resource: ['arn:aws:s3:::trail-logs', 'arn:aws:s3:::trail-logs/*'] },
  });
const cloudTrail = letting('s3:PutObject', { Service: 'cloudtrail.amazonaws.com' });

testRule(cloudtrailLogBucketNotPublic, {
  base: { bucket: 'trail-logs', bucketExposure: { acl: [], policy: cloudTrail } },
  pass: [
    { name: 'only CloudTrail may write', message: 'closed' },
    { name: 'a public policy is neutralised', facts: { bucketExposure: { acl: [], policy: letting('s3:*'), publicAccessBlock: all } } },
  ],
  fail: [
    {
      name: 'everyone may read',
      facts: { bucketExposure: { acl: [], policy: letting('s3:GetObject') } },
      message: 'open',
      evidence: { how: ['read'], by: 'policy', statements: ['Open'] },
    },
    { name: 'everyone may do all', facts: { bucketExposure: { acl: [], policy: letting('s3:*') } }, evidence: { how: ['read', 'write'] } },
    {
      name: 'everyone may write by the ACL',
      facts: {
        bucketExposure: {
          acl: [{ Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'WRITE' }],
          policy: cloudTrail,
        },
      },
      evidence: { how: ['write'], by: 'ACL' },
    },
  ],
  notApplicable: [
    { name: 'in the log archive', facts: { bucketExposure: undefined }, params: { logArchiveBuckets: ['trail-logs'] }, message: 'archive' },
  ],
  undecided: [
    { name: "another account's bucket", facts: { bucketExposure: undefined }, message: 'foreign' },
    { name: 'a policy that is none', facts: { bucketExposure: { acl: [], policy: '{' } }, message: 'malformed' },
  ],
});
