import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';
import { blueGreen, domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainEncryptedAtRest = defineRule({
  id: 'opensearch-domain-encrypted-at-rest',
  title: 'OpenSearch domains should be encrypted at rest',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encryptedAtRest', 'encryptionKey'],
  params: { requireCustomerKey: flag(false, 'Require a customer managed key.') },
  messages: {
    encrypted: 'The domain is encrypted with {{key}}.',
    plain: 'The domain is not encrypted at rest.',
    managed: 'The domain is encrypted with an AWS managed key. A customer managed key is required.',
    unusable: 'The key {{key}} {{problem}}, so the domain can lose its data.',
  },
  rationale: 'Indexes, logs, swap files and automated snapshots contain the documents of the applications.',
  remediation: {
    text: 'Turn on encryption at rest. Enable the key again if it cannot be used.',
    url: `${guide}/encryption-at-rest.html`,
    impact: `Encryption cannot be turned off again. Domains with Elasticsearch before 6.7 must be replaced. ${blueGreen}`,
    cli: updateDomain('--encryption-at-rest-options Enabled=true,KmsKeyId=KMS_KEY_ARN'),
    console: editDomain('Choose Security configuration, Edit.', 'Under Encryption, turn on encryption of data at rest.'),
    ...domainCode({
      terraform: ['encrypt_at_rest {', '  enabled    = true', '  kms_key_id = "KMS_KEY_ARN"', '}'],
      cloudFormation: ['EncryptionAtRestOptions:', '  Enabled: true', '  KmsKeyId: KMS_KEY_ARN'],
    }),
  },
  controls: {
    securityHub: ['Opensearch.1', 'ES.1'],
    awsConfig: ['opensearch-encrypted-at-rest', 'elasticsearch-encrypted-at-rest'],
    prowler: ['opensearch_service_domains_encryption_at_rest_enabled'],
    cloudsploit: ['opensearchDomainEncryptionEnabled', 'opensearchEncryptedDomain'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const failure = firstVerdict(
      () => (facts.encryptedAtRest ? undefined : fail('plain')),
      () => {
        const { encryptionKey } = facts;
        if (encryptionKey === undefined) return undefined;
        if (!isUsable(encryptionKey)) return fail('unusable', { key: encryptionKey.arn, problem: keyProblem(encryptionKey) });
        return params.requireCustomerKey && encryptionKey.manager !== 'CUSTOMER' ? fail('managed') : undefined;
      },
    );
    return failure ?? pass('encrypted', { key: () => facts.encryptionKey?.arn ?? 'a key that AWS owns' });
  },
});
