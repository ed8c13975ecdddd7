import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';

/** Block Public Access with all four settings on. */
export const allBlocked = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
} as const;

/** Remediation that turns on all four settings for a bucket. */
export const blockBucketPublicAccess = {
  impact:
    'Public access ends immediately, including a static website. Access by IAM identities does not change. The change is free of charge.',
  cli: 'aws s3api put-public-access-block --bucket {{id}} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
  console:
    'Open the bucket in the Amazon S3 console and choose Permissions.\nUnder Block public access, choose Edit.\nSelect Block all public access and save the changes.',
  terraform: terraformResource(
    'aws_s3_bucket_public_access_block',
    'bucket                  = aws_s3_bucket.this.id',
    'block_public_acls       = true',
    'ignore_public_acls      = true',
    'block_public_policy     = true',
    'restrict_public_buckets = true',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::S3::Bucket',
    'PublicAccessBlockConfiguration:',
    '  BlockPublicAcls: true',
    '  IgnorePublicAcls: true',
    '  BlockPublicPolicy: true',
    '  RestrictPublicBuckets: true',
  ),
} as const;
