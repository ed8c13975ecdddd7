import { s3AccountPublicAccessBlocked } from '../../../rules/s3/s3-account-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

testRule(s3AccountPublicAccessBlocked, {
  base: { s3PublicAccessBlock: all },
  pass: [{ name: 'passes when all four settings are on', message: 'blocked' }],
  fail: [
    {
      name: 'fails when never configured',
      facts: { s3PublicAccessBlock: undefined },
      evidence: { off: ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] },
    },
    {
      name: 'fails when one setting is off',
      facts: { s3PublicAccessBlock: { ...all, RestrictPublicBuckets: false } },
      message: 'open',
      evidence: { off: ['RestrictPublicBuckets'] },
    },
    {
      name: 'fails when one setting is missing',
      facts: { s3PublicAccessBlock: { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true } },
    },
    { name: 'fails for an empty configuration', facts: { s3PublicAccessBlock: {} } },
  ],
});
