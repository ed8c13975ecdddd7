import { cloudFormationResource, terraformResource } from './code-snippets.ts';

/** The option of AWS CLI commands that turns on all four settings of Block Public Access. */
const allSettings = 'BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true';

/**
 * Command, steps and snippets that turn on Block Public Access for a bucket.
 * @param fact name of the evidence with the bucket, such as `id`
 * @param bucket the Terraform expression and the CloudFormation lines that name the bucket
 */
export const blockPublicAccess = (
  fact: string,
  { title, terraform, cloudFormation }: { readonly title: string; readonly terraform: string; readonly cloudFormation: readonly string[] },
) => ({
  cli: `aws s3api put-public-access-block --bucket {{${fact}}} --public-access-block-configuration ${allSettings}`,
  console: `Open the ${title} in the Amazon S3 console and choose Permissions.\nUnder Block public access, choose Edit.\nSelect Block all public access and save the changes.`,
  terraform: terraformResource(
    'aws_s3_bucket_public_access_block',
    `bucket                  = ${terraform}`,
    'block_public_acls       = true',
    'ignore_public_acls      = true',
    'block_public_policy     = true',
    'restrict_public_buckets = true',
  ),
  cloudFormation: cloudFormationResource(
    'AWS::S3::Bucket',
    ...cloudFormation,
    'PublicAccessBlockConfiguration:',
    '  BlockPublicAcls: true',
    '  IgnorePublicAcls: true',
    '  BlockPublicPolicy: true',
    '  RestrictPublicBuckets: true',
  ),
});
