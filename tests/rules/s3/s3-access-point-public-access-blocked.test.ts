import { s3AccessPointPublicAccessBlocked } from '../../../rules/s3/s3-access-point-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

testRule(s3AccessPointPublicAccessBlocked, {
  base: { publicAccessBlock: all, bucket: 'orders' },
  pass: [{ name: 'passes when all four settings are on', message: 'blocked' }],
  fail: [
    {
      name: 'fails when one setting is off',
      facts: { publicAccessBlock: { ...all, BlockPublicPolicy: false } },
      message: 'open',
      evidence: { off: ['BlockPublicPolicy'], bucket: 'orders' },
    },
    { name: 'fails when no setting is configured', facts: { publicAccessBlock: {}, bucket: 'invoices' }, severity: 'critical' },
  ],
});
