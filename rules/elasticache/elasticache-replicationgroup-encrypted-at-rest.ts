import { firstVerdict } from '../../src/core/first-verdict.ts';
import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isUsable, keyProblem } from '../shared/customer-key.ts';
import { groupCode, guide } from './shared/snippets.ts';

export const elasticacheReplicationgroupEncryptedAtRest = defineRule({
  id: 'elasticache-replicationgroup-encrypted-at-rest',
  title: 'ElastiCache replication groups should be encrypted at rest',
  resourceType: 'AWS::ElastiCache::ReplicationGroup',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encryptedAtRest', 'encryptionKey'],
  params: {
    requireCustomerKey: flag(false, 'Require a customer managed key.'),
    allowedKeys: strings([], 'ARNs of the keys that may be used. Empty: any key.'),
  },
  messages: {
    encrypted: 'The replication group is encrypted with {{key}}.',
    plain: 'The replication group is not encrypted at rest.',
    unapproved: 'The replication group is encrypted with {{key}}, which is not an approved key.',
    unusable: 'The key {{key}} {{problem}}, so the replication group can lose its data.',
  },
  rationale: 'Nodes write values to disk when they synchronize, swap and create backups, even if the cache only uses memory.',
  remediation: {
    text: 'Restore a backup to a new replication group with encryption at rest, then change the clients and delete the old one.',
    url: `${guide}/at-rest-encryption.html`,
    impact: 'Encryption can only be chosen when a replication group is created. Clients need the endpoint of the new one.',
    cli: [
      'aws elasticache create-snapshot --replication-group-id {{id}} --snapshot-name SNAPSHOT_NAME',
      'aws elasticache create-replication-group --replication-group-id NEW_GROUP --replication-group-description DESCRIPTION --snapshot-name SNAPSHOT_NAME --at-rest-encryption-enabled --kms-key-id KMS_KEY_ARN',
    ].join('\n'),
    console: [
      'Open the Amazon ElastiCache console and choose the cache.',
      'Choose Actions, Backup.',
      'Open Backups, choose the backup, then Restore, and turn on encryption at rest.',
    ].join('\n'),
    ...groupCode({
      terraform: ['at_rest_encryption_enabled = true', 'kms_key_id                 = "KMS_KEY_ARN"'],
      cloudFormation: ['AtRestEncryptionEnabled: true', 'KmsKeyId: KMS_KEY_ARN'],
    }),
  },
  controls: {
    securityHub: ['ElastiCache.4'],
    awsConfig: ['elasticache-repl-grp-encrypted-at-rest'],
    prowler: ['elasticache_redis_cluster_rest_encryption_enabled'],
  },
  related: { cloudsploit: ['redisClusterEncryptionAtRest'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const failure = firstVerdict(
      () => (facts.encryptedAtRest ? undefined : fail('plain')),
      () => {
        const { encryptionKey } = facts;
        const required = params.requireCustomerKey || params.allowedKeys.length > 0;
        if (encryptionKey === undefined) return required ? fail('unapproved', { key: 'a key that AWS owns' }) : undefined;
        const { arn: key, manager } = encryptionKey;
        if (!isUsable(encryptionKey)) return fail('unusable', { key, problem: keyProblem(encryptionKey) });
        const isCustomer = !params.requireCustomerKey || manager === 'CUSTOMER';
        const isAllowed = params.allowedKeys.length === 0 || params.allowedKeys.includes(key);
        return isCustomer && isAllowed ? undefined : fail('unapproved', { key });
      },
    );
    return failure ?? pass('encrypted', { key: () => facts.encryptionKey?.arn ?? 'a key that AWS owns' });
  },
});
