import { flag } from '../../src/core/parameters.ts';
import { isOffered } from '../../src/core/partition-features.ts';
import { defineRule } from '../../src/core/rule.ts';
import { bucketOrigins } from './shared/origins.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionS3OriginsUseAccessControl = defineRule({
  id: 'cloudfront-distribution-s3-origins-use-access-control',
  title: 'CloudFront distributions should use origin access control for S3 origins',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['listing', 'accessControls'],
  params: {
    acceptLegacyIdentity: flag(
      false,
      'Accept origin access identities, the legacy form of origin access control. They are always accepted in China.',
    ),
  },
  messages: {
    signed: 'CloudFront signs requests to all S3 origins.',
    unsigned: 'CloudFront does not sign requests to S3 origins: {{origins}}.',
    noBuckets: 'The distribution does not have S3 origins.',
    notShown: 'AWS did not return the origin access control of {{origins}}.',
  },
  rationale: 'If CloudFront does not sign its requests, the bucket must be open to everyone, and viewers can bypass the distribution.',
  remediation: {
    text: 'Create an origin access control that always signs, use it for each S3 origin, and allow only the distribution in the bucket policy.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    impact: `${deployment} Change the bucket policy first, or CloudFront gets errors.`,
    ...distributionSnippets(
      'On the Origins tab, edit the origin and choose an origin access control.',
      ['origin {', '  origin_access_control_id = aws_cloudfront_origin_access_control.this.id', '}'],
      ['Origins:', '  - OriginAccessControlId: ORIGIN_ACCESS_CONTROL_ID'],
    ),
  },
  controls: { securityHub: ['CloudFront.13'], awsConfig: ['cloudfront-s3-origin-access-control-enabled'] },
  related: { awsConfig: ['cloudfront-origin-access-identity-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource: { partition } }) => {
    const buckets = bucketOrigins(facts.listing);
    if (buckets.length === 0) return notApplicable('noBuckets');
    const describe = (origins: typeof buckets) => ({ origins: origins.map(({ domain }) => domain) });
    const acceptsIdentity = params.acceptLegacyIdentity || !isOffered('cloudFrontOriginAccessControl', partition);
    const controlled = buckets.filter(({ accessControl }) => accessControl !== undefined);
    const open = buckets.filter(({ accessControl, accessIdentity }) => accessControl === undefined && !(acceptsIdentity && accessIdentity));
    if (open.length > 0) return fail('unsigned', describe(open));
    const signingOf = (accessControl = '') => facts.accessControls[accessControl]?.signing;
    const unsigned = controlled.filter(({ accessControl }) => signingOf(accessControl) === 'never');
    if (unsigned.length > 0) return fail('unsigned', describe(unsigned));
    const notShown = controlled.filter(({ accessControl }) => signingOf(accessControl) === undefined);
    return notShown.length > 0 ? indeterminate('notShown', describe(notShown)) : pass('signed');
  },
});
