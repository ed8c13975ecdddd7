import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DescribeSecretCommand, GetResourcePolicyCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { secretCollector } from '../../../src/services/secretsmanager/secret.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const secrets = mockClient(SecretsManagerClient);
const kms = mockClient(KMSClient);

beforeEach(() => {
  secrets.reset();
  kms.reset();
});

test('lists secrets on several pages without reading their values', async () => {
  const arn = (name: string) => `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}-AbCdEf`;
  secrets
    .on(ListSecretsCommand)
    .resolves({
      SecretList: [
        {
          Name: 'orders/db',
          ARN: arn('orders/db'),
          RotationEnabled: true,
          LastRotatedDate: new Date('2026-11-01T00:00:00Z'),
          NextRotationDate: new Date('2026-12-01T00:00:00Z'),
          CreatedDate: new Date('2024-01-01T00:00:00Z'),
          OwningService: 'rds',
          KmsKeyId: 'alias/orders',
          PrimaryRegion: 'eu-west-1',
          LastAccessedDate: new Date('2026-11-14T00:00:00Z'),
          Tags: [{ Key: 'team', Value: 'orders' }],
        },
        { Name: 'no arn' },
      ],
      NextToken: 'more',
    })
    .on(ListSecretsCommand, { NextToken: 'more' })
    .resolves({ SecretList: [{ Name: 'partner/key', ARN: arn('partner/key') }] });

  kms
    .on(DescribeKeyCommand, { KeyId: 'alias/orders' })
    .resolves({ KeyMetadata: { KeyId: 'orders', KeyManager: 'CUSTOMER', KeyState: 'Enabled' } });
  secrets.on(DescribeSecretCommand, { SecretId: arn('orders/db') }).resolves({
    ReplicationStatus: [{ Region: 'eu-central-1', Status: 'InSync' }, { Region: 'us-east-1' }, { Status: 'Failed' }],
  });
  secrets
    .on(GetResourcePolicyCommand)
    .resolves({ Name: 'partner/key' })
    .on(GetResourcePolicyCommand, { SecretId: arn('orders/db') })
    .resolves({ Name: 'orders/db', ResourcePolicy: '{"Statement":[]}' });

  const facts = Object.keys(secretCollector.facts).filter((name) => name !== 'organizationId');
  const { resources, listingErrors } = await collect(secretCollector, { facts });

  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'orders/db', tags: { team: 'orders' } },
    { id: 'partner/key', tags: {} },
  ]);
  expect(resources.map(({ facts }) => facts)).toEqual([
    {
      rotationEnabled: known(true),
      lastRotatedAt: known('2026-11-01T00:00:00.000Z'),
      nextRotationAt: known('2026-12-01T00:00:00.000Z'),
      createdAt: known('2024-01-01T00:00:00.000Z'),
      encryptionKey: known({ arn: 'alias/orders', manager: 'CUSTOMER', state: 'Enabled' }),
      owningService: known('rds'),
      primaryRegion: known('eu-west-1'),
      lastAccessedAt: known('2026-11-14T00:00:00.000Z'),
      replicas: known([
        { region: 'eu-central-1', status: 'InSync' },
        { region: 'us-east-1', status: 'unknown' },
      ]),
      policy: known('{"Statement":[]}'),
    },
    {
      rotationEnabled: known(false),
      lastRotatedAt: absent(),
      nextRotationAt: absent(),
      createdAt: { state: 'unreadable', collectionError: expect.objectContaining({ kind: 'not-reported' }) },
      encryptionKey: absent(),
      owningService: absent(),
      primaryRegion: absent(),
      lastAccessedAt: absent(),
      replicas: known([]),
      policy: absent(),
    },
  ]);
  expect(secrets.commandCalls(DescribeSecretCommand)).toHaveLength(1);
  const operations = new Set(secrets.calls().map(({ args }) => args[0].constructor.name));
  expect([...operations].sort()).toEqual(['DescribeSecretCommand', 'GetResourcePolicyCommand', 'ListSecretsCommand']);
});
