import { approvedRegions, flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyRegionScopeApproved = defineRule({
  id: 'kms-key-region-scope-approved',
  title: 'Keys should exist in approved Regions only',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 2,
  facts: ['key'],
  params: { approvedRegions, forbidMultiRegion: flag(false, 'Whether keys that exist in several Regions are refused altogether.') },
  messages: {
    approved: 'The key exists in {{regions}} only, which is approved.',
    outside: 'The key exists in {{regions}}, outside the approved Regions.',
    multiRegion: 'The key exists in several Regions: {{regions}}.',
    single: 'The key exists in one Region only.',
    anywhere: 'The key exists in {{regions}}, and no Region was ruled out.',
    awsManaged: 'AWS manages the key.',
  },
  rationale: 'A key in a Region decrypts what was encrypted elsewhere, under the law of that Region: data follows its key.',
  remediation: {
    text: 'Delete replicas outside the approved Regions, or replace the key by single-Region keys.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-auth.html',
  },
  controls: { prowler: ['kms_cmk_not_multi_region'] },
  evaluate: ({ key }, { pass, fail, notApplicable }, { resource, params }) => {
    if (key.KeyManager === 'AWS') return notApplicable('awsManaged');
    const { PrimaryKey, ReplicaKeys = [] } = key.MultiRegionConfiguration ?? {};
    const replicas = [PrimaryKey, ...ReplicaKeys].flatMap((replica) => replica?.Region ?? []);
    const regions = [...new Set([resource.region, ...replicas])].sort();
    if (key.MultiRegion === true && params.forbidMultiRegion) return fail('multiRegion', { regions });
    const outside = params.approvedRegions.length === 0 ? [] : regions.filter((region) => !params.approvedRegions.includes(region));
    if (outside.length > 0) return fail('outside', { regions: outside });
    if (key.MultiRegion !== true) return notApplicable('single');
    return params.approvedRegions.length === 0 ? notApplicable('anywhere', { regions }) : pass('approved', { regions });
  },
});
