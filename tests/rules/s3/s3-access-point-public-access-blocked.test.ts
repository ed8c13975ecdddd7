import { s3AccessPointPublicAccessBlocked } from '../../../rules/s3/s3-access-point-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

testRule(s3AccessPointPublicAccessBlocked, {
  base: { publicAccessBlock: all },
  pass: [{ name: 'all four on', message: 'blocked' }],
  fail: [
    {
      name: 'one off',
      facts: { publicAccessBlock: { ...all, BlockPublicPolicy: false } },
      message: 'open',
      evidence: { off: ['BlockPublicPolicy'] },
    },
    { name: 'none named', facts: { publicAccessBlock: {} }, severity: 'critical' },
  ],
});
