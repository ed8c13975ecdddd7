import { blockPublicAccess } from '../../shared/public-access-block.ts';

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
  ...blockPublicAccess('id', { title: 'bucket', terraform: 'aws_s3_bucket.this.id', cloudFormation: [] }),
} as const;
