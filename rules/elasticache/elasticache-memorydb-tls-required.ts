import { defineRule } from '../../src/core/rule.ts';
import { memoryDbCode, memoryDbGuide } from './shared/snippets.ts';

export const elasticacheMemorydbTlsRequired = defineRule({
  id: 'elasticache-memorydb-tls-required',
  title: 'MemoryDB clusters should require encryption in transit',
  resourceType: 'AWS::MemoryDB::Cluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  facts: ['tlsEnabled'],
  messages: {
    required: 'Connections require TLS.',
    off: 'Connections are not encrypted.',
  },
  rationale: 'Values and passwords can be read and changed in transit. A cluster without TLS also cannot authenticate its users.',
  remediation: {
    text: 'Restore a snapshot to a new cluster with TLS, then change the clients and delete the old cluster.',
    url: `${memoryDbGuide}/in-transit-encryption.html`,
    impact: 'TLS can only be chosen when a cluster is created. Clients need TLS and the endpoint of the new cluster.',
    cli: [
      'aws memorydb create-snapshot --cluster-name {{id}} --snapshot-name SNAPSHOT_NAME',
      'aws memorydb create-cluster --cluster-name NEW_CLUSTER --node-type NODE_TYPE --acl-name ACL_NAME --snapshot-name SNAPSHOT_NAME --tls-enabled',
    ].join('\n'),
    console: [
      'Open the Amazon MemoryDB console and choose the cluster.',
      'Create a snapshot.',
      'Open Snapshots, choose the snapshot, then Restore, and keep encryption in transit turned on.',
    ].join('\n'),
    ...memoryDbCode({ terraform: ['tls_enabled = true'], cloudFormation: ['TLSEnabled: true'] }),
  },
  controls: {},
  evaluate: ({ tlsEnabled }, { pass, fail }) => (tlsEnabled ? pass('required') : fail('off')),
});
