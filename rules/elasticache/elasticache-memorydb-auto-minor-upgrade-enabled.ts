import { defineRule } from '../../src/core/rule.ts';
import { memoryDbCode, memoryDbGuide } from './shared/snippets.ts';

export const elasticacheMemorydbAutoMinorUpgradeEnabled = defineRule({
  id: 'elasticache-memorydb-auto-minor-upgrade-enabled',
  title: 'MemoryDB clusters should apply minor version upgrades automatically',
  resourceType: 'AWS::MemoryDB::Cluster',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  fix: 'supported-versions',
  facts: ['autoMinorVersionUpgrade'],
  messages: {
    automatic: 'Minor versions are applied automatically.',
    manual: 'Minor versions are not applied automatically.',
  },
  rationale: 'Minor versions fix vulnerabilities of the engine. Manual upgrades are often late or forgotten.',
  remediation: {
    text: 'Recreate the cluster from a snapshot with automatic minor version upgrades. The API cannot change the setting of a cluster.',
    url: `${memoryDbGuide}/engine-versions.html`,
    impact: 'Clients need the endpoint of the new cluster. AWS upgrades its nodes during the maintenance window.',
    cli: [
      'aws memorydb create-snapshot --cluster-name {{id}} --snapshot-name SNAPSHOT_NAME',
      'aws memorydb create-cluster --cluster-name NEW_CLUSTER --node-type NODE_TYPE --acl-name ACL_NAME --snapshot-name SNAPSHOT_NAME --auto-minor-version-upgrade',
    ].join('\n'),
    console: [
      'Open the Amazon MemoryDB console and choose the cluster.',
      'Create a snapshot.',
      'Open Snapshots, choose the snapshot, then Restore, and turn on automatic minor version upgrades.',
    ].join('\n'),
    ...memoryDbCode({ terraform: ['auto_minor_version_upgrade = true'], cloudFormation: ['AutoMinorVersionUpgrade: true'] }),
  },
  controls: { prowler: ['memorydb_cluster_auto_minor_version_upgrades'] },
  evaluate: ({ autoMinorVersionUpgrade }, { pass, fail }) => (autoMinorVersionUpgrade ? pass('automatic') : fail('manual')),
});
