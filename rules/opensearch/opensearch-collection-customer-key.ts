import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { guide } from './shared/snippets.ts';

export const opensearchCollectionCustomerKey = defineRule({
  id: 'opensearch-collection-customer-key',
  title: 'OpenSearch Serverless collections should be encrypted with a customer managed key',
  resourceType: 'AWS::OpenSearchServerless::Collection',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['encryptionKey'],
  messages: {
    customer: 'The collection is encrypted with the key {{key}}.',
    aws: 'The collection is encrypted with a key that AWS owns or manages.',
    unusable: 'The key {{key}} {{problem}}, so the collection can become inaccessible.',
  },
  rationale: 'Collections are always encrypted. With a customer managed key, you control who can decrypt the data and can revoke access.',
  remediation: {
    text: 'Create an encryption policy with a customer managed key, create a new collection that it matches, and index the documents again.',
    url: `${guide}/serverless-encryption.html`,
    impact:
      'The key of a collection cannot be changed. Clients need the endpoint of the new collection. KMS charges for the key and for requests.',
    cli: 'aws opensearchserverless create-security-policy --type encryption --name POLICY_NAME --policy file://policy.json',
    terraform: terraformResource(
      'aws_opensearchserverless_security_policy',
      'name   = "POLICY_NAME"',
      'type   = "encryption"',
      'policy = jsonencode({',
      '  Rules       = [{ ResourceType = "collection", Resource = ["collection/NEW_COLLECTION"] }]',
      '  AWSOwnedKey = false',
      '  KmsARN      = "KMS_KEY_ARN"',
      '})',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::OpenSearchServerless::SecurityPolicy',
      'Name: POLICY_NAME',
      'Type: encryption',
      'Policy: >-',
      '  {"Rules":[{"ResourceType":"collection","Resource":["collection/NEW_COLLECTION"]}],"AWSOwnedKey":false,"KmsARN":"KMS_KEY_ARN"}',
    ),
  },
  controls: { cloudsploit: ['opensearchCollectionCmkEncrypted'] },
  evaluate: ({ encryptionKey }, { pass, fail }) => {
    if (encryptionKey === undefined) return fail('aws');
    const { arn: key, manager } = encryptionKey;
    if (!isUsable(encryptionKey)) return fail('unusable', { key, problem: keyProblem(encryptionKey) });
    return manager === 'CUSTOMER' ? pass('customer', { key }) : fail('aws');
  },
});
