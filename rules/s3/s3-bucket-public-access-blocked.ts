import { allBlocked } from './shared/block-public-access.ts';
import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flagsOff } from '../../src/policy/bucket-access.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketPublicAccessBlocked = defineRule({
  id: 's3-bucket-public-access-blocked',
  title: 'S3 buckets should block public access',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 's3-block-public-access',
  facts: ['accountPublicAccessBlock', 'publicAccessBlock'],
  params: {
    requireBucketLevel: flag(false, 'Count only the settings of the bucket, not those of the account.'),
  },
  messages: {
    account: 'All four Block Public Access settings are on for the account.',
    blocked: 'All four Block Public Access settings are on.',
    open: 'These Block Public Access settings are off: {{off}}.',
  },
  rationale:
    'Without these settings, a policy or ACL that allows public access takes effect as soon as it is set. A failure does not mean that the bucket is public now.',
  remediation: {
    text: 'Turn on all four Block Public Access settings of the bucket or of the account.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-bucket.html',
    impact:
      'Public access ends immediately, including a static website. Access by IAM identities does not change. The change is free of charge.',
    cli: 'aws s3api put-public-access-block --bucket {{id}} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    console:
      'Open the bucket in the Amazon S3 console and choose Permissions.\nUnder Block public access, choose Edit.\nSelect Block all public access and save the changes.',
    terraform: `resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      'PublicAccessBlockConfiguration:',
      '  BlockPublicAcls: true',
      '  IgnorePublicAcls: true',
      '  BlockPublicPolicy: true',
      '  RestrictPublicBuckets: true',
    ),
  },
  controls: {
    cis: ['3.0:2.1.4', '5.0:2.1.4', '6.0:3.1.4', '7.0:3.1.4'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_bucket_level_public_access_block'],
    cloudsploit: ['bucketPublicAccessBlock'],
  },
  // Both count only the settings of the bucket, as requireBucketLevel does.
  related: { securityHub: ['S3.8'], awsConfig: ['s3-bucket-level-public-access-prohibited'] },
  fixedFacts: () => ({ accountPublicAccessBlock: allBlocked }),
  evaluate: (facts, { pass, fail }, { params }) => {
    const account = () => (params.requireBucketLevel ? undefined : facts.accountPublicAccessBlock);
    const blocked = firstVerdict(
      () => (flagsOff(account()).length === 0 ? pass('account') : undefined),
      () => (flagsOff(facts.publicAccessBlock).length === 0 ? pass('blocked') : undefined),
    );
    if (blocked !== undefined) return blocked;
    const off = flagsOff(account(), facts.publicAccessBlock);
    return off.length === 0 ? pass('blocked') : fail('open', { off });
  },
});
