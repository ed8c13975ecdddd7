import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';

export const secretsmanagerSecretCustomerKey = defineRule({
  id: 'secretsmanager-secret-customer-key',
  title: 'Secrets Manager secrets should be encrypted with a customer managed key',
  resourceType: 'AWS::SecretsManager::Secret',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['owningService', 'encryptionKey'],
  messages: {
    customer: 'The secret is encrypted with the customer managed key {{key}}. Older versions can have another key.',
    aws: 'The secret is encrypted with the AWS managed key of Secrets Manager.',
    managed: 'The secret is encrypted with the AWS managed key {{key}}.',
    unusable: 'The key {{key}} {{problem}}, so the secret cannot be read.',
    owned: 'The service {{service}} manages the secret and its key.',
  },
  rationale: 'With a customer managed key, a key policy restricts who can read the secret, and you can share it with another account.',
  remediation: {
    text: 'Choose a customer managed key that all readers of the secret can use.',
    url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_update-encryption-key.html',
    impact: 'Readers without kms:Decrypt on the new key lose access at once. KMS charges for the key and for requests.',
    cli: 'aws secretsmanager update-secret --secret-id {{arn}} --kms-key-id KMS_KEY_ARN',
    console:
      'Open the secret in the Secrets Manager console.\nUnder Secret details, choose Actions, then Edit encryption key.\nChoose a customer managed key and save.',
    terraform: terraformResource('aws_secretsmanager_secret', 'name       = "{{name}}"', 'kms_key_id = "KMS_KEY_ARN"'),
    cloudFormation: cloudFormationResource('AWS::SecretsManager::Secret', "Name: '{{name}}'", 'KmsKeyId: KMS_KEY_ARN'),
  },
  controls: {},
  // The controls also fail secrets that another service manages.
  related: { awsConfig: ['secretsmanager-using-cmk'], cloudsploit: ['secretsManagerEncrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { owningService: service } = facts;
    if (service !== undefined) return notApplicable('owned', { service });
    const { encryptionKey } = facts;
    if (encryptionKey === undefined) return fail('aws');
    const { arn: key, manager } = encryptionKey;
    if (!isUsable(encryptionKey)) {
      return fail('unusable', { key, problem: keyProblem(encryptionKey) }, { severity: 'high', because: 'the secret cannot be read' });
    }
    return manager === 'CUSTOMER' ? pass('customer', { key }) : fail('managed', { key });
  },
});
