import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDaxClusterEncryptedInTransit = defineRule({
  id: 'dynamodb-dax-cluster-encrypted-in-transit',
  title: 'DAX clusters should encrypt traffic',
  resourceType: 'AWS::DAX::Cluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['encryptionInTransit'],
  messages: {
    tls: 'Clients speak TLS with the cluster.',
    plain: 'Clients and nodes exchange items unencrypted.',
  },
  rationale:
    'Unlike DynamoDB itself, a DAX cluster lies in your network and speaks without TLS by default: whoever listens there reads the items.',
  remediation: {
    text: 'Make a new cluster whose endpoint encryption is TLS, and move the applications to it; it cannot be turned on later.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html',
    cli: 'aws dax create-cluster --cluster-name NAME --cluster-endpoint-encryption-type TLS …',
  },
  controls: {
    securityHub: ['DynamoDB.7'],
    awsConfig: ['dax-tls-endpoint-encryption'],
    nist80053: ['AC-17', 'SC-8', 'SC-13', 'SC-23'],
    prowler: ['dynamodb_accelerator_cluster_in_transit_encryption_enabled'],
  },
  evaluate: ({ encryptionInTransit: type }, { pass, fail }) => (type === 'TLS' ? pass('tls') : fail('plain', { type })),
});
