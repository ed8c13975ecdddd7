import { CreateReplicationGroupCommand, ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateClusterCommand, MemoryDBClient } from '@aws-sdk/client-memorydb';
import { elasticacheRules } from '../../../rules/elasticache/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { type Moto, startMoto } from '../../support/moto.ts';

/** Moto shows no engine version of clusters, and knows no access control lists, user groups and service updates. */
const supported = [
  'elasticache-memorydb-auto-minor-upgrade-enabled',
  'elasticache-memorydb-customer-key',
  'elasticache-memorydb-snapshots-retained',
  'elasticache-memorydb-tls-required',
  'elasticache-replicationgroup-encrypted-at-rest',
  'elasticache-replicationgroup-failover-enabled',
  'elasticache-replicationgroup-tls-required',
];
const rules = elasticacheRules.filter(({ id }) => supported.includes(id));

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());

test('caches with good and bad settings', async () => {
  const { KeyMetadata: key } = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
  const elasticache = new ElastiCacheClient(moto.client);
  const memoryDb = new MemoryDBClient(moto.client);
  await elasticache.send(
    new CreateReplicationGroupCommand({
      ReplicationGroupId: 'carts',
      ReplicationGroupDescription: 'carts',
      Engine: 'redis',
      CacheNodeType: 'cache.r7g.large',
      NumNodeGroups: 1,
      ReplicasPerNodeGroup: 1,
      AutomaticFailoverEnabled: true,
      MultiAZEnabled: true,
      TransitEncryptionEnabled: true,
      AtRestEncryptionEnabled: true,
      KmsKeyId: key?.Arn,
    }),
  );
  await elasticache.send(
    new CreateReplicationGroupCommand({
      ReplicationGroupId: 'sessions',
      ReplicationGroupDescription: 'sessions',
      Engine: 'redis',
      CacheNodeType: 'cache.t4g.micro',
    }),
  );
  await memoryDb.send(
    new CreateClusterCommand({
      ClusterName: 'ledger',
      NodeType: 'db.r7g.large',
      ACLName: 'app',
      TLSEnabled: true,
      KmsKeyId: key?.Arn,
      SnapshotRetentionLimit: 14,
    }),
  );
  await memoryDb.send(
    new CreateClusterCommand({ ClusterName: 'scores', NodeType: 'db.t4g.small', ACLName: 'open-access', TLSEnabled: false }),
  );

  const evaluated = await auditMoto(moto, rules, { regions: ['eu-west-1'] });

  expect(statusesOf(evaluated, 'carts')).toEqual({
    'elasticache-replicationgroup-encrypted-at-rest': 'PASS',
    'elasticache-replicationgroup-failover-enabled': 'PASS',
    'elasticache-replicationgroup-tls-required': 'PASS',
  });
  expect(statusesOf(evaluated, 'sessions')).toEqual({
    'elasticache-replicationgroup-encrypted-at-rest': 'FAIL',
    'elasticache-replicationgroup-failover-enabled': 'FAIL',
    'elasticache-replicationgroup-tls-required': 'FAIL',
  });
  expect(statusesOf(evaluated, 'ledger')).toMatchObject({
    'elasticache-memorydb-customer-key': 'PASS',
    'elasticache-memorydb-snapshots-retained': 'PASS',
    'elasticache-memorydb-tls-required': 'PASS',
  });
  expect(statusesOf(evaluated, 'scores')).toMatchObject({
    'elasticache-memorydb-customer-key': 'FAIL',
    'elasticache-memorydb-snapshots-retained': 'FAIL',
    'elasticache-memorydb-tls-required': 'FAIL',
  });
});
