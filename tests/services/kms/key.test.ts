import {
  DescribeCustomKeyStoresCommand,
  DescribeKeyCommand,
  GetKeyLastUsageCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  type KeyMetadata,
  KMSClient,
  ListAliasesCommand,
  ListGrantsCommand,
  ListKeysCommand,
} from '@aws-sdk/client-kms';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { keyCollector } from '../../../src/services/kms/key.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';

const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const organizations = mockClient(OrganizationsClient);

const arnOf = (id: string) => `arn:aws:kms:eu-west-1:111122223333:key/${id}`;
const listed = (id: string) => ({ KeyId: id, KeyArn: arnOf(id) });
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

const metadata: KeyMetadata = {
  KeyId: 'orders',
  Arn: arnOf('orders'),
  KeyManager: 'CUSTOMER',
  KeyState: 'Enabled',
  KeySpec: 'SYMMETRIC_DEFAULT',
  Origin: 'AWS_KMS',
  CreationDate: new Date('2024-02-03'),
  EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
};

beforeEach(() => {
  kms.reset();
  tagging.reset();
  organizations.reset();
  kms.on(ListAliasesCommand).resolves({ Aliases: [] });
  kms.on(ListKeysCommand).resolves({ Keys: [listed('orders')] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
});

/** The value of a fact of the only key. */
const fact = (name: string) => onlyFact(keyCollector, name);

describe('listing', () => {
  test('follows pages of keys and aliases, leaves out AWS managed keys, and names a key by its first alias', async () => {
    kms
      .on(ListKeysCommand, { Limit: 1000 })
      .resolves({ Keys: [listed('a'), listed('b')], NextMarker: 'keys', Truncated: true })
      .on(ListKeysCommand, { Marker: 'keys' })
      .resolves({ Keys: [listed('c'), { KeyId: 'half' }] });
    kms
      .on(ListAliasesCommand, { Limit: 100 })
      .resolves({
        Aliases: [{ AliasName: 'alias/aws/ebs', TargetKeyId: 'b' }, { AliasName: 'alias/aws/s3' }],
        NextMarker: 'aliases',
        Truncated: true,
      })
      .on(ListAliasesCommand, { Marker: 'aliases' })
      .resolves({
        Aliases: [
          { AliasName: 'alias/payments', TargetKeyId: 'c' },
          { AliasName: 'alias/orders', TargetKeyId: 'c' },
        ],
      });

    const { resources, listingErrors } = await collect(keyCollector, { facts: [] });

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { type: 'AWS::KMS::Key', service: 'kms', id: 'a', name: 'a', arn: arnOf('a'), region: 'eu-west-1' },
      { id: 'c', name: 'alias/orders' },
    ]);
    expect(kms.calls()).toHaveLength(4);
  });

  test.each([
    [ListKeysCommand, 'kms:ListKeys'],
    [ListAliasesCommand, 'kms:ListAliases'],
  ])('is a collection error if denied', async (Command, action) => {
    kms.on(Command as never).rejects(awsError('AccessDeniedException'));

    const { resources, listingErrors } = await collect(keyCollector, { facts: ['key'] });

    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([{ type: 'AWS::KMS::Key', region: 'eu-west-1', collectionError: { kind: 'denied', action } }]);
  });

  test('reads tags with one listing per Region', async () => {
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: arnOf('a'), Tags: [{ Key: 'team', Value: 'web' }] }],
    });
    kms.on(ListKeysCommand).resolves({ Keys: [listed('a'), listed('b')] });

    const { resources } = await collect(keyCollector, { facts: [] });

    expect(resources.map(({ tags }) => tags)).toEqual([{ team: 'web' }, {}]);
    expect(tagging.calls()).toHaveLength(1);
  });
});

describe('facts', () => {
  test('key contains the members that rules use', async () => {
    kms.on(DescribeKeyCommand, { KeyId: arnOf('orders') }).resolves({ KeyMetadata: metadata });
    expect(await fact('key')).toEqual(
      known({
        KeyManager: 'CUSTOMER',
        KeyState: 'Enabled',
        KeySpec: 'SYMMETRIC_DEFAULT',
        Origin: 'AWS_KMS',
        CreationDate: '2024-02-03T00:00:00.000Z',
      }),
    );
  });

  test.each([
    ['policy', GetKeyPolicyCommand, { Policy: '{}' }, '{}'],
    [
      'rotation',
      GetKeyRotationStatusCommand,
      { KeyId: 'orders', KeyRotationEnabled: true, RotationPeriodInDays: 180, NextRotationDate: new Date() },
      { KeyRotationEnabled: true, RotationPeriodInDays: 180 },
    ],
    ['rotation', GetKeyRotationStatusCommand, { KeyRotationEnabled: false }, { KeyRotationEnabled: false }],
    ['keyStores', DescribeCustomKeyStoresCommand, {}, {}],
    [
      'keyStores',
      DescribeCustomKeyStoresCommand,
      { CustomKeyStores: [{ CustomKeyStoreId: 'cks-1', ConnectionState: 'CONNECTED' }, { CustomKeyStoreId: 'cks-2' }] },
      { 'cks-1': 'CONNECTED', 'cks-2': 'unknown' },
    ],
    [
      'lastUse',
      GetKeyLastUsageCommand,
      { KeyLastUsage: { Timestamp: new Date('2026-10-01'), Operation: 'Decrypt' }, TrackingStartDate: new Date('2026-04-01') },
      { at: '2026-10-01T00:00:00.000Z', trackedSince: '2026-04-01T00:00:00.000Z' },
    ],
    [
      'lastUse',
      GetKeyLastUsageCommand,
      { KeyLastUsage: {}, KeyCreationDate: new Date('2026-05-01') },
      { trackedSince: '2026-05-01T00:00:00.000Z' },
    ],
  ] as const)('%s is read with its own call', async (name, Command, answer, value) => {
    kms.on(Command as never).resolves(answer as never);
    expect(await fact(name)).toEqual(known(value));
  });

  test('grants are read on all pages and grouped by their operations', async () => {
    const service = {
      GranteePrincipal: 'dynamodb.eu-west-1.amazonaws.com',
      Operations: ['Encrypt' as const, 'Decrypt' as const],
      RetiringPrincipal: 'dynamodb.eu-west-1.amazonaws.com',
    };
    kms
      .on(ListGrantsCommand, { KeyId: 'orders', Limit: 100 })
      .resolves({
        Grants: [
          { ...service, Constraints: { EncryptionContextSubset: { table: 'orders' } } },
          { ...service, Constraints: { EncryptionContextSubset: { table: 'carts' } } },
        ],
        NextMarker: 'more',
        Truncated: true,
      })
      .on(ListGrantsCommand, { Marker: 'more' })
      .resolves({
        Grants: [
          { ...service, Constraints: { EncryptionContextSubset: { table: 'orders' } } },
          { GranteePrincipal: 'arn:aws:iam::111122223333:role/batch', Operations: ['Decrypt'] },
          { GranteeServicePrincipal: 's3.amazonaws.com', Constraints: {} },
          {},
        ],
      });

    expect(await fact('grants')).toEqual(
      known([
        { grantee: 'dynamodb.eu-west-1.amazonaws.com', operations: ['Decrypt', 'Encrypt'], constrained: true, count: 3, repeated: 1 },
        { grantee: 'arn:aws:iam::111122223333:role/batch', operations: ['Decrypt'], constrained: false, count: 1, repeated: 0 },
        { grantee: 's3.amazonaws.com', operations: [], constrained: false, count: 1, repeated: 0 },
        { grantee: 'unknown', operations: [], constrained: false, count: 1, repeated: 0 },
      ]),
    );
  });

  test.each([
    [{ Organization: { Id: 'o-m3r1d1an00' } }, known('o-m3r1d1an00')],
    [{}, expect.objectContaining({ state: 'unreadable' })],
  ])('organizationId comes from AWS Organizations', async (answer, expected) => {
    organizations.on(DescribeOrganizationCommand).resolves(answer);
    expect(await fact('organizationId')).toEqual(expected);
  });

  test.each([
    ['rotation', 'UnsupportedOperationException'],
    ['organizationId', 'AWSOrganizationsNotInUseException'],
  ])('%s is absent only with its own error code', async (name, code) => {
    kms.on(GetKeyRotationStatusCommand).rejects(awsError(code));
    organizations.on(DescribeOrganizationCommand).rejects(awsError(code));
    expect(await fact(name)).toEqual(absent());

    kms.on(GetKeyRotationStatusCommand).rejects(awsError('KMSInvalidStateException'));
    organizations.on(DescribeOrganizationCommand).rejects(awsError('SomethingElse'));
    expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'failed' } });
  });

  test.each(['key', 'policy', 'rotation', 'lastUse'])('%s is unreadable, not absent, if the response lacks it', async (name) => {
    kms.onAnyCommand().resolves({});
    kms.on(ListKeysCommand).resolves({ Keys: [listed('orders')] });
    expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });

  test.each([
    ['key', 'kms:DescribeKey'],
    ['policy', 'kms:GetKeyPolicy'],
    ['rotation', 'kms:GetKeyRotationStatus'],
    ['grants', 'kms:ListGrants'],
    ['keyStores', 'kms:DescribeCustomKeyStores'],
    ['lastUse', 'kms:GetKeyLastUsage'],
  ])('%s is unreadable if the key policy denies it', async (name, action) => {
    kms.onAnyCommand().rejects(awsError('AccessDeniedException'));
    kms.on(ListKeysCommand).resolves({ Keys: [listed('orders')] });
    kms.on(ListAliasesCommand).resolves({});
    expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied', action } });
  });

  test('a key that is deleted during the audit is left out', async () => {
    kms.on(GetKeyPolicyCommand).rejects(awsError('NotFoundException'));
    kms.on(DescribeKeyCommand).rejects(awsError('NotFoundException'));
    expect(await collect(keyCollector, { facts: ['policy'] })).toEqual({ resources: [], listingErrors: [] });
  });
});
