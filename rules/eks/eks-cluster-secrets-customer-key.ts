import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';

export const eksClusterSecretsCustomerKey = defineRule({
  id: 'eks-cluster-secrets-customer-key',
  title: 'EKS Kubernetes secrets should be encrypted with a customer managed key',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'own-keys',
  facts: ['secretsKey'],
  params: { approvedKeys: strings([], 'ARNs of the keys that may be used. Empty: any customer managed key.') },
  messages: {
    customer: 'Secrets are encrypted with the customer managed key {{key}}.',
    none: 'Secrets are not encrypted with a customer managed key.',
    unapproved: 'Secrets are encrypted with {{key}}, which is not an approved customer managed key.',
    unusable: 'The key {{key}} {{problem}}, so the cluster cannot decrypt its secrets.',
  },
  rationale:
    'A customer managed key adds a layer of protection: anyone who gets a copy of the data of the cluster also needs permission to use the key.',
  remediation: {
    text: 'Turn on envelope encryption of secrets with a customer managed key, then rewrite existing secrets.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html',
    impact:
      'The change cannot be undone. If the key is disabled or deleted later, the cluster stops working. KMS charges for the key and for requests.',
    cli: `aws eks associate-encryption-config --cluster-name {{id}} --encryption-config '[{"resources":["secrets"],"provider":{"keyArn":"KMS_KEY_ARN"}}]'`,
    console:
      'Open the Amazon EKS console and choose the cluster.\nUnder Overview, Secrets encryption, choose Enable.\nSelect a key and confirm.',
    terraform: terraformResource(
      'aws_eks_cluster',
      'name = "{{id}}"',
      'encryption_config {',
      '  resources = ["secrets"]',
      '  provider {',
      '    key_arn = "KMS_KEY_ARN"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Cluster',
      "Name: '{{id}}'",
      'EncryptionConfig:',
      '  - Resources: [secrets]',
      '    Provider:',
      '      KeyArn: KMS_KEY_ARN',
    ),
  },
  controls: {
    securityHub: ['EKS.3'],
    awsConfig: ['eks-cluster-secrets-encrypted', 'eks-secrets-encrypted'],
    prowler: ['eks_cluster_kms_cmk_encryption_in_secrets_enabled'],
    cloudsploit: ['eksSecretsEncrypted'],
  },
  evaluate: ({ secretsKey }, { pass, fail }, { params }) => {
    if (secretsKey === undefined) return fail('none');
    const { arn: key, manager } = secretsKey;
    if (!isUsable(secretsKey)) {
      return fail('unusable', { key, problem: keyProblem(secretsKey) }, { severity: 'critical', because: 'the cluster stops working' });
    }
    const isApproved = params.approvedKeys.length === 0 || params.approvedKeys.includes(key);
    return manager === 'CUSTOMER' && isApproved ? pass('customer', { key }) : fail('unapproved', { key });
  },
});
