import { approvedRegions, flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyRegionScopeApproved = defineRule({
  id: 'kms-key-region-scope-approved',
  title: 'KMS keys should be in approved Regions only',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 2,
  facts: ['key'],
  params: { approvedRegions, forbidMultiRegion: flag(false, 'Require that keys are single-Region keys.') },
  messages: {
    approved: 'The key is in {{regions}}; all of them are approved.',
    outside: 'The key is in Regions that are not approved: {{regions}}.',
    multiRegion: 'The key is a multi-Region key in {{regions}}; single-Region keys are required.',
    single: 'The key is a single-Region key.',
    anywhere: 'The key is in {{regions}}, and the configuration does not list approved Regions.',
    awsManaged: 'AWS manages the key.',
  },
  rationale: 'A replica key decrypts data of all related keys, so data can be decrypted in a Region with other laws.',
  remediation: {
    text: 'Schedule the deletion of replicas outside of the approved Regions, or replace the key with single-Region keys.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-auth.html',
    impact: 'After the waiting period the replica is deleted for good. Data in that Region can still be decrypted with the primary key.',
    cli: 'aws kms disable-key --key-id {{id}}',
    console:
      'Open the replica key in the KMS console of its Region.\nDisable it, check that no workload uses it, then choose Key actions, Schedule key deletion.',
    notAsCode: 'Remove the replica key from the template that created it.',
  },
  controls: {},
  // The check fails every multi-Region key, as forbidMultiRegion does.
  related: { prowler: ['kms_cmk_not_multi_region'] },
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
