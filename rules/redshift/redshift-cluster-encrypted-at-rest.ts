import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';
import { clusterVariant, guide } from './shared/variants.ts';

export const redshiftClusterEncryptedAtRest = defineRule({
  id: 'redshift-cluster-encrypted-at-rest',
  title: 'Redshift clusters should be encrypted at rest',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encrypted', 'encryptionKey', 'hsm'],
  params: {
    requireCustomerKey: flag(false, 'Require a customer managed key.'),
    allowedKeyArns: strings([], 'ARNs of the keys that are allowed. Empty: all keys.'),
  },
  messages: {
    encrypted: 'The cluster is encrypted with {{key}}.',
    plain: 'The cluster is not encrypted at rest.',
    managed: 'The cluster is encrypted with a key that AWS manages. A customer managed key is required.',
    notAllowed: 'The cluster is encrypted with {{key}}, which is not an allowed key.',
    unusable: 'The key {{key}} {{problem}}, so the cluster can lose its data.',
  },
  rationale: 'The data, and all snapshots of it, can be read by anyone who gets hold of the storage.',
  remediation: {
    text: 'Turn on encryption. Enable the key again if it cannot be used.',
    url: `${guide}/changing-cluster-encryption.html`,
    impact: 'Redshift encrypts the data in the background. RA3 clusters stay available, others are read-only while data is copied.',
    cli: `${clusterVariant.modify} --encrypted --kms-key-id KMS_KEY_ARN`,
    console: clusterVariant.edit('Choose Properties and edit the encryption under Database configurations.', 'Choose a KMS key.'),
    ...clusterVariant.code({
      terraform: ['encrypted  = true', 'kms_key_id = "KMS_KEY_ARN"'],
      cloudFormation: ['Encrypted: true', 'KmsKeyId: KMS_KEY_ARN'],
    }),
  },
  controls: {
    securityHub: ['Redshift.10'],
    awsConfig: ['redshift-cluster-kms-enabled'],
    prowler: ['redshift_cluster_encrypted_at_rest'],
    cloudsploit: ['redshiftEncryptionEnabled'],
  },
  related: { awsConfig: ['redshift-cluster-configuration-check'], cloudsploit: ['redshiftClusterCmkEncrypted'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const failure = firstVerdict(
      () => (facts.encrypted ? undefined : fail('plain')),
      () => {
        const { encryptionKey: key } = facts;
        if (key !== undefined && !isUsable(key)) return fail('unusable', { key: key.arn, problem: keyProblem(key) });
        if (params.requireCustomerKey && key?.manager !== 'CUSTOMER' && !(key === undefined && facts.hsm)) return fail('managed');
        if (params.allowedKeyArns.length === 0 || (key !== undefined && params.allowedKeyArns.includes(key.arn))) return undefined;
        return fail('notAllowed', { key: () => key?.arn ?? otherKey(facts.hsm) });
      },
    );
    return failure ?? pass('encrypted', { key: () => facts.encryptionKey?.arn ?? otherKey(facts.hsm) });
  },
});

const otherKey = (hsm: boolean): string => (hsm ? 'a key in a hardware security module' : 'a key that AWS owns');
