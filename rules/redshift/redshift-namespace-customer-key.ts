import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';
import { guide, namespaceVariant } from './shared/variants.ts';

export const redshiftNamespaceCustomerKey = defineRule({
  id: 'redshift-namespace-customer-key',
  title: 'Redshift Serverless namespaces should be encrypted with a customer managed key',
  resourceType: 'AWS::RedshiftServerless::Namespace',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 2,
  fix: 'own-keys',
  facts: ['encryptionKey'],
  params: { allowedKeyArns: strings([], 'ARNs of the keys that are allowed. Empty: all customer managed keys.') },
  messages: {
    customer: 'The namespace is encrypted with the customer managed key {{key}}.',
    owned: 'The namespace is encrypted with a key that AWS owns.',
    managed: 'The namespace is encrypted with the AWS managed key {{key}}.',
    notAllowed: 'The namespace is encrypted with {{key}}, which is not an allowed key.',
    unusable: 'The key {{key}} {{problem}}, so the data can be lost.',
  },
  rationale: 'Only a customer managed key has a policy that limits who can use it, and can be disabled.',
  remediation: {
    text: 'Encrypt the namespace with a customer managed key.',
    url: `${guide}/serverless-workgroups-and-namespaces-rotate-kms-key.html`,
    impact: 'The namespace may be unavailable while the key changes. AWS KMS charges for the key.',
    cli: `${namespaceVariant.modify} --kms-key-id KMS_KEY_ARN`,
    console: namespaceVariant.edit('Choose Security and encryption, Edit.', 'Choose Customize encryption settings and a KMS key.'),
    ...namespaceVariant.code({ terraform: ['kms_key_id = "KMS_KEY_ARN"'], cloudFormation: ['KmsKeyId: KMS_KEY_ARN'] }),
  },
  controls: { securityHub: ['RedshiftServerless.4'], awsConfig: ['redshift-serverless-namespace-cmk-encryption'] },
  evaluate: ({ encryptionKey: key }, { pass, fail }, { params }) => {
    if (key === undefined) return fail('owned');
    if (!isUsable(key))
      return fail('unusable', { key: key.arn, problem: keyProblem(key) }, { severity: 'high', because: 'data can be lost' });
    if (key.manager !== 'CUSTOMER') return fail('managed', { key: key.arn });
    if (params.allowedKeyArns.length > 0 && !params.allowedKeyArns.includes(key.arn)) return fail('notAllowed', { key: key.arn });
    return pass('customer', { key: key.arn });
  },
});
