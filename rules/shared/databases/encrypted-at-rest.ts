import { firstVerdict } from '../../../src/core/first-verdict.ts';
import { flag, strings } from '../../../src/core/parameters.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import { isUsable, keyProblem } from '../customer-key.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

type Variant = Omit<DatabaseVariant, 'resourceType'> & { readonly resourceType: 'AWS::DocDB::DBCluster' | 'AWS::Neptune::DBCluster' };

/** A rule about clusters with the key that encrypts them. */
export const clusterEncryptedRule = ({
  id,
  resourceType,
  product,
  plural,
  guide,
  page,
  command,
  terraform,
  engine,
  controls,
}: Variant & RuleFields & { readonly engine: string }) =>
  defineRule({
    id,
    title: `${plural} should be encrypted at rest`,
    resourceType,
    responsibility: 'server-side-encryption',
    severity: 'medium',
    tier: 1,
    facts: ['storageEncrypted', 'encryptionKey'],
    params: {
      requireCustomerKey: flag(false, 'Require a customer managed key.'),
      allowedKeyArns: strings([], 'ARNs of the keys that may be used. Empty: all.', '^arn:'),
    },
    messages: {
      encrypted: 'The cluster is encrypted with {{key}}.',
      plain: 'The cluster is not encrypted at rest.',
      managed: 'The cluster is encrypted with an AWS managed key. A customer managed key is required.',
      notAllowed: 'The cluster is encrypted with {{key}}, which is not one of the allowed keys.',
      unusable: 'The key {{key}} {{problem}}, so the cluster and its backups can become inaccessible.',
    },
    rationale: 'Anyone with access to an unencrypted volume, backup or snapshot can read the data. Encrypted data also needs the key.',
    remediation: {
      text: 'Restore a snapshot of the cluster to a new, encrypted cluster. Enable the key again if it cannot be used.',
      url: `${guide}/${page}`,
      impact: 'The new cluster has a new endpoint and is billed. Stop writes before the snapshot: later writes are lost.',
      cli: [
        `${command} create-db-cluster-snapshot --db-cluster-identifier {{id}} --db-cluster-snapshot-identifier SNAPSHOT`,
        `${command} restore-db-cluster-from-snapshot --db-cluster-identifier NEW_CLUSTER --snapshot-identifier SNAPSHOT --engine ${engine} --kms-key-id KMS_KEY_ARN --db-subnet-group-name SUBNET_GROUP --vpc-security-group-ids SECURITY_GROUP`,
      ].join('\n'),
      console: [
        `Open the cluster in the Amazon ${product} console and take a snapshot of it.`,
        'Select the snapshot and choose Actions, Restore.',
        'Turn on encryption, choose a key, and restore the snapshot to a new cluster.',
        'Add instances, move clients to the new cluster, and delete the old one.',
      ].join('\n'),
      terraform: [
        '# Changing the encryption replaces the cluster.',
        terraformResource(terraform, 'storage_encrypted = true', 'kms_key_id        = "KMS_KEY_ARN"'),
      ].join('\n'),
      cloudFormation: cloudFormationResource(resourceType, 'StorageEncrypted: true', 'KmsKeyId: KMS_KEY_ARN'),
    },
    controls: { ...controls, nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'] },
    evaluate: (facts, { pass, fail }, { params }) => {
      const key = () => facts.encryptionKey?.arn ?? 'an unknown key';
      const unencrypted = () => (facts.storageEncrypted ? undefined : fail('plain'));
      const failure = firstVerdict(unencrypted, () => {
        const { encryptionKey: used } = facts;
        if (used === undefined) return undefined;
        if (!isUsable(used)) return fail('unusable', { key, problem: keyProblem(used) });
        if (params.allowedKeyArns.length > 0 && !params.allowedKeyArns.includes(used.arn)) return fail('notAllowed', { key });
        return params.requireCustomerKey && used.manager !== 'CUSTOMER' ? fail('managed') : undefined;
      });
      return failure ?? pass('encrypted', { key });
    },
  });
