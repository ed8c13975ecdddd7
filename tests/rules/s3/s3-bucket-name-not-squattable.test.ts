import { s3BucketNameNotSquattable } from '../../../rules/s3/s3-bucket-name-not-squattable.ts';
import { testRule } from '../../support/rule-tester.ts';

const bucket = (owner: 'self' | 'other' | 'none') => ({ name: `bucket-of-${owner}`, maker: 'AWS CDK', owner });

testRule(s3BucketNameNotSquattable, {
  base: { serviceBuckets: [bucket('self'), bucket('none')] },
  pass: [
    { name: 'passes for own or unused', message: 'own' },
    { name: 'passes with none expected', facts: { serviceBuckets: [] } },
  ],
  fail: [
    {
      name: 'fails for a bucket of another account',
      facts: { serviceBuckets: [bucket('self'), bucket('other')] },
      message: 'taken',
      evidence: { buckets: ['bucket-of-other'], makers: ['AWS CDK'] },
    },
  ],
});
