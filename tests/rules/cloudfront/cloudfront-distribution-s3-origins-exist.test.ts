import { cloudfrontDistributionS3OriginsExist } from '../../../rules/cloudfront/cloudfront-distribution-s3-origins-exist.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionS3OriginsExist, {
  base: { buckets: { site: 'own' } },
  pass: [
    { name: 'passes in the account', message: 'exist' },
    {
      name: 'passes in a trusted account',
      facts: { buckets: { site: 'own', shared: 'elsewhere' } },
      params: { trustedBuckets: ['shared'] },
    },
  ],
  fail: [
    { name: 'fails when missing', facts: { buckets: { site: 'own', old: 'missing' } }, message: 'missing', evidence: { buckets: ['old'] } },
    { name: 'fails when missing in a trusted account', facts: { buckets: { old: 'missing' } }, params: { trustedBuckets: ['old'] } },
  ],
  notApplicable: [{ name: 'skips with no buckets', facts: { buckets: {} }, message: 'noBuckets' }],
  undecided: [{ name: 'is unknown when elsewhere', facts: { buckets: { shared: 'elsewhere' } }, message: 'elsewhere' }],
});
