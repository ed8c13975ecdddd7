import { allBlocked, blockBucketPublicAccess } from './shared/block-public-access.ts';
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
    ...blockBucketPublicAccess,
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
