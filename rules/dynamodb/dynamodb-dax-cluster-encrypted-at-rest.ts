import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDaxClusterEncryptedAtRest = defineRule({
  id: 'dynamodb-dax-cluster-encrypted-at-rest',
  title: 'DAX clusters should encrypt what they keep on disk',
  resourceType: 'AWS::DAX::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encryptionAtRest'],
  messages: {
    encrypted: 'What the nodes keep on disk is encrypted.',
    plain: 'The nodes keep cached items unencrypted on disk.',
  },
  rationale:
    'A cache holds the same items as its encrypted table, and without encryption of its own leaves them readable on the disks of the nodes.',
  remediation: {
    text: 'Make a new cluster with encryption at rest, and move the applications to it; it cannot be turned on later.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html',
    cli: 'aws dax create-cluster --cluster-name NAME --sse-specification Enabled=true …',
  },
  controls: {
    securityHub: ['DynamoDB.3'],
    awsConfig: ['dax-encryption-enabled'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['dynamodb_accelerator_cluster_encryption_enabled'],
    cloudsploit: ['daxClusterEncryption'],
  },
  evaluate: ({ encryptionAtRest: status }, { pass, fail }) =>
    status === 'ENABLED' || status === 'ENABLING' ? pass('encrypted') : fail('plain', { status }),
});
