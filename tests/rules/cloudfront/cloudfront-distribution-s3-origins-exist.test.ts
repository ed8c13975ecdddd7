import { cloudfrontDistributionS3OriginsExist } from '../../../rules/cloudfront/cloudfront-distribution-s3-origins-exist.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionS3OriginsExist, {
  base: { buckets: { site: 'own' } },
  pass: [
    { name: 'in the account', message: 'exist' },
    { name: 'in a trusted account', facts: { buckets: { site: 'own', shared: 'elsewhere' } }, params: { trustedBuckets: ['shared'] } },
  ],
  fail: [
    { name: 'missing', facts: { buckets: { site: 'own', old: 'missing' } }, message: 'missing', evidence: { buckets: ['old'] } },
    { name: 'missing in a trusted account', facts: { buckets: { old: 'missing' } }, params: { trustedBuckets: ['old'] } },
  ],
  notApplicable: [{ name: 'no buckets', facts: { buckets: {} }, message: 'noBuckets' }],
  undecided: [{ name: 'elsewhere', facts: { buckets: { shared: 'elsewhere' } }, message: 'elsewhere' }],
});
