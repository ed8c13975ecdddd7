import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flagsOff } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3MultiRegionAccessPointPublicAccessBlocked = defineRule({
  id: 's3-multi-region-access-point-public-access-blocked',
  title: 'S3 Multi-Region Access Points should block public access',
  resourceType: 'AWS::S3::MultiRegionAccessPoint',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['publicAccessBlock', 'regions'],
  messages: {
    blocked: 'All four Block Public Access settings are on, for buckets in {{regions}}.',
    open: 'These Block Public Access settings are off: {{off}}, for buckets in {{regions}}.',
  },
  rationale: 'One policy can grant public access to buckets in several Regions at once.',
  remediation: {
    text: 'The settings cannot be changed after creation. Create another Multi-Region Access Point with all four settings on, move its users, then delete this one.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',
    impact: 'Users must change the alias of the access point. Creation takes up to 24 hours. Delete the old access point only after that.',
    // The API is in us-west-2 only; the resource itself has no Region.
    cli: `aws s3control create-multi-region-access-point --region us-west-2 --account-id {{accountId}} --details '{"Name":"NEW_NAME","PublicAccessBlock":{"BlockPublicAcls":true,"IgnorePublicAcls":true,"BlockPublicPolicy":true,"RestrictPublicBuckets":true},"Regions":[{"Bucket":"BUCKET_NAME"}]}'`,
    console: [
      'Delete the Multi-Region Access Point in the Amazon S3 console. Its settings cannot be changed after it was created.',
      'Choose Create Multi-Region Access Point, and keep Block all public access selected.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_s3control_multi_region_access_point',
      'details {',
      '  name = "example"',
      '  public_access_block {',
      '    block_public_acls       = true',
      '    ignore_public_acls      = true',
      '    block_public_policy     = true',
      '    restrict_public_buckets = true',
      '  }',
      '  region {',
      '    bucket = "BUCKET"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::S3::MultiRegionAccessPoint',
      'Regions:',
      '  - Bucket: BUCKET',
      'PublicAccessBlockConfiguration:',
      '  BlockPublicAcls: true',
      '  IgnorePublicAcls: true',
      '  BlockPublicPolicy: true',
      '  RestrictPublicBuckets: true',
    ),
  },
  controls: {
    securityHub: ['S3.24'],
    prowler: ['s3_multi_region_access_point_public_access_block'],
  },
  evaluate: (facts, { pass, fail }) => {
    const off = flagsOff(facts.publicAccessBlock);
    const regions = () => facts.regions;
    return off.length === 0 ? pass('blocked', { regions }) : fail('open', { off, regions });
  },
});
