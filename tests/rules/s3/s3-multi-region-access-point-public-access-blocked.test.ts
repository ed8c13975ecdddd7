import { s3MultiRegionAccessPointPublicAccessBlocked } from '../../../rules/s3/s3-multi-region-access-point-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

testRule(s3MultiRegionAccessPointPublicAccessBlocked, {
  base: { publicAccessBlock: all, regions: ['eu-west-1', 'us-east-1'] },
  pass: [{ name: 'passes when all four settings are on', message: 'blocked', evidence: { regions: ['eu-west-1', 'us-east-1'] } }],
  fail: [
    {
      name: 'fails when one setting is off',
      facts: { publicAccessBlock: { ...all, IgnorePublicAcls: false } },
      message: 'open',
      evidence: { off: ['IgnorePublicAcls'], regions: ['eu-west-1', 'us-east-1'] },
    },
    { name: 'fails when no setting is configured', facts: { publicAccessBlock: {}, regions: [] } },
  ],
});
