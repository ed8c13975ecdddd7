import { defineRule } from '../../src/core/rule.ts';

export const s3BucketWebsiteDisabled = defineRule({
  id: 's3-bucket-website-disabled',
  title: 'S3 buckets should not serve a static website directly',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  exposesPublicly: true,
  facts: ['website'],
  messages: {
    off: 'The bucket serves no website.',
    on: 'The bucket serves a website, by plain HTTP.',
    redirect: 'The bucket redirects every request to {{host}}, by plain HTTP.',
  },
  rationale: 'The website endpoint of S3 speaks plain HTTP only and takes a bucket that everyone can read.',
  remediation: {
    text: 'Serve the content through CloudFront with origin access control, and delete the website configuration.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    cli: 'aws s3api delete-bucket-website --bucket BUCKET',
  },
  controls: {
    cloudsploit: ['bucketWebsiteEnabled', 'bucketPolicyCloudFrontOac', 'bucketPolicyCloudFrontOai'],
  },
  evaluate: ({ website }, { pass, fail }) => {
    if (website === undefined) return pass('off');
    if (website.redirectsTo === undefined) return fail('on');
    return fail('redirect', { host: website.redirectsTo }, { severity: 'low', because: 'it only redirects, and serves no object' });
  },
});
