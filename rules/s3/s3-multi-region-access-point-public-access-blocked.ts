import { flagsOff } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3MultiRegionAccessPointPublicAccessBlocked = defineRule({
  id: 's3-multi-region-access-point-public-access-blocked',
  title: 'Multi-Region Access Points should block public access',
  resourceType: 'AWS::S3::MultiRegionAccessPoint',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['publicAccessBlock', 'regions'],
  messages: {
    blocked: 'All four Block Public Access settings are on, for buckets in {{regions}}.',
    open: 'Not on: {{off}}, for buckets in {{regions}}.',
  },
  rationale: 'One policy opens buckets in several Regions at once.',
  remediation: {
    text: 'The settings cannot be changed later: make a new Multi-Region Access Point with all four on, and delete this one.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',
  },
  controls: {
    securityHub: ['S3.24'],
    prowler: ['s3_multi_region_access_point_public_access_block'],
  },
  evaluate: ({ publicAccessBlock, regions }, { pass, fail }) => {
    const off = flagsOff(publicAccessBlock);
    return off.length === 0 ? pass('blocked', { regions }) : fail('open', { off, regions });
  },
});
