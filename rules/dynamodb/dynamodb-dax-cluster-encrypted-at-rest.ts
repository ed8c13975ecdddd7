import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDaxClusterEncryptedAtRest = defineRule({
  id: 'dynamodb-dax-cluster-encrypted-at-rest',
  title: 'DAX clusters should be encrypted at rest',
  resourceType: 'AWS::DAX::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encryptionAtRest'],
  messages: {
    encrypted: 'Encryption at rest is on.',
    unencrypted: 'Encryption at rest is {{status}}.',
  },
  rationale: 'The cache stores items of its tables on disk. Without encryption, they can be read there even if the tables are encrypted.',
  remediation: {
    text: 'Create a cluster with encryption, and move the applications to it. The setting of an existing cluster cannot be changed.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html',
    impact:
      'The new cluster has a new endpoint, is billed, and starts with an empty cache. Delete the old cluster after all clients use the new one.',
    cli: 'aws dax create-cluster --cluster-name NEW_CLUSTER --node-type NODE_TYPE --replication-factor 3 --iam-role-arn ROLE_ARN --sse-specification Enabled=true',
    console:
      'Open the DynamoDB console and choose Clusters under DAX.\nChoose Create cluster and keep the encryption settings turned on.\nCreate the cluster and change the endpoint in the applications.',
    terraform: ['resource "aws_dax_cluster" "example" {', '  server_side_encryption {', '    enabled = true', '  }', '}'].join('\n'),
    cloudFormation: cloudFormationResource('AWS::DAX::Cluster', 'SSESpecification:', '  SSEEnabled: true'),
  },
  controls: {
    securityHub: ['DynamoDB.3'],
    awsConfig: ['dax-encryption-enabled'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['dynamodb_accelerator_cluster_encryption_enabled'],
    cloudsploit: ['daxClusterEncryption'],
  },
  evaluate: ({ encryptionAtRest: status }, { pass, fail }) =>
    status === 'ENABLED' || status === 'ENABLING' ? pass('encrypted') : fail('unencrypted', { status }),
});
