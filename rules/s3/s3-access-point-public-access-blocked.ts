import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flagsOff } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3AccessPointPublicAccessBlocked = defineRule({
  id: 's3-access-point-public-access-blocked',
  title: 'S3 access points should block public access',
  resourceType: 'AWS::S3::AccessPoint',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  facts: ['publicAccessBlock', 'bucket'],
  messages: {
    blocked: 'All four Block Public Access settings are on.',
    open: 'These Block Public Access settings are off: {{off}}. The access point belongs to the bucket {{bucket}}.',
  },
  rationale:
    'An access point has its own policy. If the bucket delegates access control to its access points, that policy can grant public access.',
  remediation: {
    text: 'The settings cannot be changed after creation. Create another access point with all four settings on, move its users, then delete this one.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
    impact:
      'Users of the access point must change its name or alias. Delete the old access point only after that: deletion is immediate. The change is free of charge.',
    cli: `aws s3control create-access-point --account-id {{accountId}} --name NEW_ACCESS_POINT_NAME --bucket {{bucket}} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
aws s3control get-access-point-policy --account-id {{accountId}} --name {{id}}`,
    terraform: `resource "aws_s3_access_point" "this" {
  name   = "example"
  bucket = aws_s3_bucket.this.id
  public_access_block_configuration {
    block_public_acls       = true
    ignore_public_acls      = true
    block_public_policy     = true
    restrict_public_buckets = true
  }
}`,
    console: [
      'Delete the access point in the Amazon S3 console. Its settings cannot be changed after it was created.',
      'Choose Create access point, and keep Block all public access selected.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::S3::AccessPoint',
      'Bucket: BUCKET',
      'PublicAccessBlockConfiguration:',
      '  BlockPublicAcls: true',
      '  IgnorePublicAcls: true',
      '  BlockPublicPolicy: true',
      '  RestrictPublicBuckets: true',
    ),
  },
  controls: {
    securityHub: ['S3.19'],
    awsConfig: ['s3-access-point-public-access-blocks'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_access_point_public_access_block'],
  },
  evaluate: (facts, { pass, fail }) => {
    const off = flagsOff(facts.publicAccessBlock);
    return off.length === 0 ? pass('blocked') : fail('open', { off, bucket: () => facts.bucket });
  },
});
