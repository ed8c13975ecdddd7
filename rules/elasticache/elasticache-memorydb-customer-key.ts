import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';
import { memoryDbCode, memoryDbGuide } from './shared/snippets.ts';

export const elasticacheMemorydbCustomerKey = defineRule({
  id: 'elasticache-memorydb-customer-key',
  title: 'MemoryDB clusters should be encrypted with a customer managed key',
  resourceType: 'AWS::MemoryDB::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['encryptionKey'],
  messages: {
    customer: 'The cluster is encrypted with the customer managed key {{key}}.',
    aws: 'The cluster is encrypted with a key that AWS owns or manages.',
    unusable: 'The key {{key}} {{problem}}, so the cluster can lose its data.',
  },
  rationale: 'MemoryDB always encrypts data at rest. With a customer managed key, you control who can decrypt it and can revoke access.',
  remediation: {
    text: 'Restore a snapshot to a new cluster with a customer managed key. Enable the key again if it cannot be used.',
    url: `${memoryDbGuide}/at-rest-encryption.html`,
    impact: 'The key can only be chosen when a cluster is created. KMS charges for the key and for requests.',
    cli: [
      'aws memorydb create-snapshot --cluster-name {{id}} --snapshot-name SNAPSHOT_NAME',
      'aws memorydb create-cluster --cluster-name NEW_CLUSTER --node-type NODE_TYPE --acl-name ACL_NAME --snapshot-name SNAPSHOT_NAME --kms-key-id KMS_KEY_ARN',
    ].join('\n'),
    ...memoryDbCode({ terraform: ['kms_key_arn = "KMS_KEY_ARN"'], cloudFormation: ['KmsKeyId: KMS_KEY_ARN'] }),
  },
  controls: { cloudsploit: ['memorydbClusterEncrypted'] },
  evaluate: ({ encryptionKey }, { pass, fail }) => {
    if (encryptionKey === undefined) return fail('aws');
    const { arn: key, manager } = encryptionKey;
    if (!isUsable(encryptionKey)) return fail('unusable', { key, problem: keyProblem(encryptionKey) });
    return manager === 'CUSTOMER' ? pass('customer', { key }) : fail('aws');
  },
});
