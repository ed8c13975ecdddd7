import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const efsFilesystemMultiAz = defineRule({
  id: 'efs-filesystem-multi-az',
  title: 'EFS file systems should have mount targets in multiple Availability Zones',
  resourceType: 'AWS::EFS::FileSystem',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  fix: 'zones',
  facts: ['singleZone', 'mountZones', 'overwriteProtection'],
  params: { minZones: integer(2, 'Minimum number of Availability Zones with a mount target.', { min: 2, max: 6 }) },
  messages: {
    spread: 'The file system has mount targets in {{zones}}.',
    few: 'The file system has mount targets only in {{zones}}. It stores files in {{storage}}.',
    unmounted: 'The file system does not have mount targets.',
    replica: 'The file system is a replica of another file system.',
  },
  rationale: 'If an Availability Zone fails, clients in other zones lose access, and a One Zone file system can lose its files.',
  remediation: {
    text: 'Create a mount target in each Availability Zone of the clients. A One Zone file system must be replaced.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/manage-fs-access.html',
    impact: 'The change does not interrupt clients. Regional file systems cost more than One Zone file systems.',
    cli: 'aws efs create-mount-target --file-system-id {{id}} --subnet-id SUBNET_ID --security-groups SECURITY_GROUP_ID',
  },
  controls: {},
  // Prowler also fails file systems without mount targets and copies.
  related: { prowler: ['efs_multi_az_enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { mountZones: zones } = facts;
    if (zones.length === 0) return notApplicable('unmounted');
    if (zones.length >= params.minZones) return pass('spread', { zones });
    if (facts.overwriteProtection === 'REPLICATING') return notApplicable('replica');
    const storage = () => (facts.singleZone === undefined ? 'all zones' : `the zone ${facts.singleZone}`);
    return fail('few', { zones, storage });
  },
});
