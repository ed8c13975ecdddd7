import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDaxClusterEncryptedInTransit = defineRule({
  id: 'dynamodb-dax-cluster-encrypted-in-transit',
  title: 'DAX clusters should be encrypted in transit',
  resourceType: 'AWS::DAX::Cluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['encryptionInTransit'],
  messages: {
    encrypted: 'The cluster endpoint uses TLS.',
    unencrypted: 'The encryption type of the cluster endpoint is {{type}}; TLS is required.',
  },
  rationale: 'A DAX cluster runs in your VPC and does not use TLS by default. Anyone who can read the network traffic can read the items.',
  remediation: {
    text: 'Create a cluster with encryption, and move the applications to it. The setting of an existing cluster cannot be changed.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html',
    impact:
      'The new cluster has a new endpoint, is billed, and starts with an empty cache. Delete the old cluster after all clients use the new one.',
    cli: 'aws dax create-cluster --cluster-name NEW_CLUSTER --node-type NODE_TYPE --replication-factor 3 --iam-role-arn ROLE_ARN --cluster-endpoint-encryption-type TLS',
    console:
      'Open the DynamoDB console and choose Clusters under DAX.\nChoose Create cluster and keep the encryption settings turned on.\nCreate the cluster and change the endpoint in the applications.',
    terraform: 'resource "aws_dax_cluster" "example" {\n  cluster_endpoint_encryption_type = "TLS"\n}',
    cloudFormation: cloudFormationResource('AWS::DAX::Cluster', 'ClusterEndpointEncryptionType: TLS'),
  },
  controls: {
    securityHub: ['DynamoDB.7'],
    awsConfig: ['dax-tls-endpoint-encryption'],
    nist80053: ['AC-17', 'SC-8', 'SC-13', 'SC-23'],
    prowler: ['dynamodb_accelerator_cluster_in_transit_encryption_enabled'],
  },
  evaluate: ({ encryptionInTransit: type }, { pass, fail }) => (type === 'TLS' ? pass('encrypted') : fail('unencrypted', { type })),
});
