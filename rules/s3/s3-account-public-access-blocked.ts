import { flagsOff } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3AccountPublicAccessBlocked = defineRule({
  id: 's3-account-public-access-blocked',
  title: 'The account should block public access to S3 as a whole',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 's3-block-public-access',
  facts: ['s3PublicAccessBlock'],
  messages: {
    blocked: 'All four Block Public Access settings are on for the account.',
    open: 'Not on for the account: {{off}}.',
  },
  rationale:
    'One bucket policy or ACL written in a hurry makes data public. The account-wide block stops that for every bucket, also for those that are made tomorrow.',
  remediation: {
    text: 'Turn on all four Block Public Access settings of the account, after checking which buckets are public on purpose.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html',
    cli: 'aws s3control put-public-access-block --account-id ACCOUNT --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
  },
  controls: {
    securityHub: ['S3.1'],
    awsConfig: ['s3-account-level-public-access-blocks-periodic'],
    cis: ['3.0:2.1.4', '5.0:2.1.4', '6.0:3.1.4', '7.0:3.1.4'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_account_level_public_access_blocks'],
  },
  evaluate: ({ s3PublicAccessBlock }, { pass, fail }) => {
    const off = flagsOff(s3PublicAccessBlock);
    return off.length === 0 ? pass('blocked') : fail('open', { off });
  },
});
