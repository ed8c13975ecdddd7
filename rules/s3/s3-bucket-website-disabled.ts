import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketWebsiteDisabled = defineRule({
  id: 's3-bucket-website-disabled',
  title: 'S3 buckets should not host a static website directly',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  exposesPublicly: true,
  facts: ['website'],
  messages: {
    off: 'Static website hosting is disabled.',
    on: 'The bucket hosts a static website over HTTP.',
    redirect: 'The bucket redirects every request to {{host}} over HTTP.',
  },
  rationale: 'S3 website endpoints support only HTTP and require a bucket that is publicly readable.',
  remediation: {
    text: 'Serve the content through CloudFront with origin access control, and delete the website configuration.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    impact:
      'The website endpoint stops immediately. Move visitors to the CloudFront distribution first. Save the configuration to be able to restore it.',
    cli: `aws s3api get-bucket-website --bucket {{id}} > website.json
aws s3api delete-bucket-website --bucket {{id}}`,
    console:
      'Create a CloudFront distribution with the bucket as origin and origin access control.\nOpen the bucket in the Amazon S3 console and choose Properties.\nUnder Static website hosting, choose Edit, then Disable.',
    terraform: terraformResource(
      'aws_cloudfront_origin_access_control',
      'name                              = "{{id}}"',
      'origin_access_control_origin_type = "s3"',
      'signing_behavior                  = "always"',
      'signing_protocol                  = "sigv4"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::CloudFront::OriginAccessControl',
      'OriginAccessControlConfig:',
      "  Name: '{{id}}'",
      '  OriginAccessControlOriginType: s3',
      '  SigningBehavior: always',
      '  SigningProtocol: sigv4',
    ),
  },
  controls: {
    cloudsploit: ['bucketWebsiteEnabled', 'bucketPolicyCloudFrontOac', 'bucketPolicyCloudFrontOai'],
  },
  evaluate: ({ website }, { pass, fail }) => {
    if (website === undefined) return pass('off');
    if (website.redirectsTo === undefined) return fail('on');
    return fail(
      'redirect',
      { host: website.redirectsTo },
      { severity: 'low', because: 'the bucket only redirects and does not serve objects' },
    );
  },
});
