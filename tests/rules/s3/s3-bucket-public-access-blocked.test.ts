import { s3BucketPublicAccessBlocked } from '../../../rules/s3/s3-bucket-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const acls = { BlockPublicAcls: true, IgnorePublicAcls: true };
const policies = { BlockPublicPolicy: true, RestrictPublicBuckets: true };

testRule(s3BucketPublicAccessBlocked, {
  base: { accountPublicAccessBlock: all, publicAccessBlock: all },
  pass: [
    { name: 'passes when the account blocks all', facts: { publicAccessBlock: undefined }, message: 'account' },
    { name: 'passes when the bucket blocks all', facts: { accountPublicAccessBlock: undefined }, message: 'blocked' },
    {
      name: 'passes when the account blocks ACLs and the bucket blocks policies',
      facts: { accountPublicAccessBlock: acls, publicAccessBlock: policies },
      message: 'blocked',
    },
    { name: "passes when only the bucket's settings count", params: { requireBucketLevel: true }, message: 'blocked' },
  ],
  fail: [
    {
      name: 'fails when nothing is configured',
      facts: { accountPublicAccessBlock: undefined, publicAccessBlock: undefined },
      evidence: { off: ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] },
    },
    {
      name: 'fails when one setting is on at neither level',
      facts: { accountPublicAccessBlock: acls, publicAccessBlock: { BlockPublicPolicy: true, RestrictPublicBuckets: false } },
      evidence: { off: ['RestrictPublicBuckets'] },
    },
    {
      name: "fails when the account's settings do not count",
      params: { requireBucketLevel: true },
      facts: { publicAccessBlock: policies },
      evidence: { off: ['BlockPublicAcls', 'IgnorePublicAcls'] },
    },
  ],
});
