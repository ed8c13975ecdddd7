import { flagsOff } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3AccessPointPublicAccessBlocked = defineRule({
  id: 's3-access-point-public-access-blocked',
  title: 'S3 access points should block public access',
  resourceType: 'AWS::S3::AccessPoint',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  facts: ['publicAccessBlock'],
  messages: {
    blocked: 'All four Block Public Access settings are on.',
    open: 'Not on: {{off}}.',
  },
  rationale: 'An access point has a policy of its own, which can let in everyone whom the bucket leaves it to judge.',
  remediation: {
    text: 'The settings cannot be changed later: make a new access point with all four on, and delete this one.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
    cli: 'aws s3control create-access-point --account-id ACCOUNT --name NAME --bucket BUCKET --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
  },
  controls: {
    securityHub: ['S3.19'],
    awsConfig: ['s3-access-point-public-access-blocks'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_access_point_public_access_block'],
  },
  evaluate: ({ publicAccessBlock }, { pass, fail }) => {
    const off = flagsOff(publicAccessBlock);
    return off.length === 0 ? pass('blocked') : fail('open', { off });
  },
});
