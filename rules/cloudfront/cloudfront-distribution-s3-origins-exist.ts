import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { changeOrigin, deployment } from './shared/snippets.ts';

export const cloudfrontDistributionS3OriginsExist = defineRule({
  id: 'cloudfront-distribution-s3-origins-exist',
  title: 'CloudFront distributions should not point to S3 buckets that do not exist',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['buckets'],
  params: { trustedBuckets: strings([], 'Names of buckets in other accounts that may be origins.') },
  messages: {
    exist: 'All S3 origins point to buckets in this account or to trusted buckets.',
    missing: 'S3 origins point to buckets that do not exist: {{buckets}}.',
    elsewhere: 'Buckets are in other accounts, which AWS does not return: {{buckets}}.',
    noBuckets: 'The distribution does not have S3 origins.',
  },
  rationale: 'Anyone can create a bucket with the missing name and serve content under your domain.',
  remediation: {
    text: 'Remove the origin, or create the bucket in your account. Add buckets of your other accounts to trustedBuckets.',
    impact: `${deployment} Requests to the missing bucket already fail.`,
    ...changeOrigin('aws_s3_bucket.this.bucket_regional_domain_name', 'BUCKET_DOMAIN_NAME'),
  },
  controls: { securityHub: ['CloudFront.12'], awsConfig: ['cloudfront-s3-origin-non-existent-bucket'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const entries = Object.entries(facts.buckets);
    if (entries.length === 0) return notApplicable('noBuckets');
    const missing = entries.filter(([, place]) => place === 'missing').map(([name]) => name);
    if (missing.length > 0) return fail('missing', { buckets: missing });
    const foreign = entries.filter(([name, place]) => place !== 'own' && !params.trustedBuckets.includes(name)).map(([name]) => name);
    return foreign.length > 0 ? indeterminate('elsewhere', { buckets: foreign }) : pass('exist');
  },
});
