import { allBlocked } from './shared/block-public-access.ts';
import { notAsCode } from '../shared/code-snippets.ts';
import { flagsOff } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3AccountPublicAccessBlocked = defineRule({
  id: 's3-account-public-access-blocked',
  title: 'The account should block public access to S3',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  fix: 's3-block-public-access',
  facts: ['s3PublicAccessBlock'],
  messages: {
    blocked: 'All four Block Public Access settings are on for the account.',
    open: 'These Block Public Access settings are off for the account: {{off}}.',
  },
  rationale:
    'A single bucket policy or ACL can make data public. The account-level settings prevent that for all buckets, including buckets that are created later.',
  remediation: {
    text: 'Find the buckets that are public on purpose, then turn on all four Block Public Access settings of the account.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html',
    impact:
      'Public access to all buckets and access points of the account ends immediately, including static websites. Access by IAM identities does not change. The change is free of charge.',
    cli: 'aws s3control put-public-access-block --account-id {{accountId}} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    console:
      'Open the Amazon S3 console.\nChoose Block Public Access settings for this account, then Edit.\nSelect Block all public access and save the changes.',
    terraform: `resource "aws_s3_account_public_access_block" "this" {
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
    consolePage: 's3/settings',
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    securityHub: ['S3.1'],
    awsConfig: ['s3-account-level-public-access-blocks-periodic'],
    cis: ['3.0:2.1.4', '5.0:2.1.4', '6.0:3.1.4', '7.0:3.1.4'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_account_level_public_access_blocks'],
  },
  fixedFacts: () => ({ s3PublicAccessBlock: allBlocked }),
  evaluate: ({ s3PublicAccessBlock }, { pass, fail }) => {
    const off = flagsOff(s3PublicAccessBlock);
    return off.length === 0 ? pass('blocked') : fail('open', { off });
  },
});
