import { flagsOff } from '../../src/policy/bucket-access.ts';
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
    requireBucketLevel: flag(false, "Count only the bucket's own settings, not those of the account."),
  },
  messages: {
    account: 'All four Block Public Access settings are on for the account.',
    blocked: 'All four Block Public Access settings are on.',
    open: 'Not on: {{off}}.',
  },
  rationale:
    'Without the block, a policy or ACL that lets everyone in takes effect as soon as somebody sets it. A failure here does not say that the bucket is public now.',
  remediation: {
    text: 'Turn on all four Block Public Access settings of the bucket, or of the account.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-bucket.html',
    cli: 'aws s3api put-public-access-block --bucket BUCKET --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
  },
  controls: {
    securityHub: ['S3.8'],
    awsConfig: ['s3-bucket-level-public-access-prohibited'],
    cis: ['3.0:2.1.4', '5.0:2.1.4', '6.0:3.1.4', '7.0:3.1.4'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_bucket_level_public_access_block'],
    cloudsploit: ['bucketPublicAccessBlock'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const account = params.requireBucketLevel ? undefined : facts.accountPublicAccessBlock;
    if (flagsOff(account).length === 0) return pass('account');
    const off = flagsOff(account, facts.publicAccessBlock);
    return off.length === 0 ? pass('blocked') : fail('open', { off });
  },
});
