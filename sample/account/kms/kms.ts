import type { ConnectionStateType, GrantListEntry, KeyMetadata, KeySpec, KeyState, KeyUsageType, OriginType } from '@aws-sdk/client-kms';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { Call, ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** A key; what is left out is as AWS makes a new key by its API. */
export interface KeyResource {
  readonly id: string;
  readonly region: string;
  /** Without `alias/`; one that begins with `aws/` makes it a key of AWS. */
  readonly alias?: string;
  readonly ageDays: number;
  readonly state?: KeyState;
  readonly spec?: KeySpec;
  readonly usage?: KeyUsageType;
  readonly origin?: OriginType;
  /** Days between rotations; absent: it does not rotate. */
  readonly rotates?: number;
  /** Absent: the policy that leaves all to the account's IAM policies. */
  readonly policy?: object;
  readonly grants?: readonly Omit<GrantListEntry, 'KeyId'>[];
  /** Absent: never. */
  readonly usedDaysAgo?: number;
  /** Days until the key, or its imported material, is gone. */
  readonly goneInDays?: number;
  /** Id of its custom key store. */
  readonly store?: string;
  /** Regions of all keys with the same id, the primary first. */
  readonly multiRegion?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface KeyStoreResource {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly state: ConnectionStateType;
}

/** All of AWS KMS in one account. */
export interface KmsResources {
  readonly keys: readonly KeyResource[];
  readonly stores: readonly KeyStoreResource[];
}

const keyArn = (region: string, id: string): string => `arn:aws:kms:${region}:${company.accountId}:key/${id}`;

/** Allows access that the account's IAM policies allow. */
export const rootStatement = {
  Sid: 'Enable IAM User Permissions',
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${company.accountId}:root` },
  Action: 'kms:*',
  Resource: '*',
};

/** AWS began to keep track of the use of keys so many days ago. */
const trackedDays = 400;

const isAws = ({ alias }: KeyResource): boolean => alias?.startsWith('aws/') === true;

export const kmsData = ({ keys, stores }: KmsResources): ServiceData => {
  const byRegion = Map.groupBy(keys, ({ region }) => region);
  const storesByRegion = Map.groupBy(stores, ({ region }) => region);
  const byArn = new Map(keys.map((key) => [keyArn(key.region, key.id), key]));
  const keyOf = ({ KeyId = '' }: { readonly KeyId?: string | undefined }, { region }: Call): KeyResource => {
    const arn = KeyId.startsWith('arn:') ? KeyId : keyArn(region, KeyId);
    const key = byArn.get(arn);
    if (key === undefined || key.region !== region) throw awsError('NotFoundException', 400, `Key '${arn}' does not exist`);
    return key;
  };
  const paged = <Item>(
    items: readonly Item[],
    input: { readonly Limit?: number | undefined; readonly Marker?: string | undefined },
    usual: number,
    most: number,
  ) => {
    const { items: found, nextToken } = page(items, {
      token: input.Marker,
      max: input.Limit ?? usual,
      defaultMax: most,
      invalidToken: 'InvalidMarkerException',
    });
    return { found, rest: nextToken === undefined ? { Truncated: false } : { NextMarker: nextToken, Truncated: true } };
  };

  return service('kms')({
    ListKeys: (input, { region }) => {
      const { found, rest } = paged(byRegion.get(region) ?? [], input, 100, 1000);
      return { Keys: found.map(({ id }) => ({ KeyId: id, KeyArn: keyArn(region, id) })), ...rest };
    },
    ListAliases: (input, { region }) => {
      const aliases = (byRegion.get(region) ?? []).flatMap(({ alias, id, ageDays }) =>
        alias === undefined
          ? []
          : [
              {
                AliasName: `alias/${alias}`,
                AliasArn: `arn:aws:kms:${region}:${company.accountId}:alias/${alias}`,
                TargetKeyId: id,
                CreationDate: company.daysAgo(ageDays),
              },
            ],
      );
      // AWS shows its aliases before it makes their keys.
      const { found, rest } = paged([...aliases, { AliasName: 'alias/aws/unused' }], input, 50, 100);
      return { Aliases: found, ...rest };
    },
    DescribeKey: (input, call) => ({ KeyMetadata: describe(keyOf(input, call)) }),
    GetKeyPolicy: (input, call) => ({
      Policy: JSON.stringify(keyOf(input, call).policy ?? { Version: '2012-10-17', Id: 'key-default-1', Statement: [rootStatement] }),
      PolicyName: 'default',
    }),
    GetKeyRotationStatus: (input, call) => {
      const { id, region, rotates, spec = 'SYMMETRIC_DEFAULT' } = keyOf(input, call);
      if (spec !== 'SYMMETRIC_DEFAULT')
        throw awsError('UnsupportedOperationException', 400, `${keyArn(region, id)} does not support rotation`);
      return {
        KeyId: keyArn(region, id),
        KeyRotationEnabled: rotates !== undefined,
        ...(rotates === undefined ? {} : { RotationPeriodInDays: rotates }),
      };
    },
    ListGrants: (input, call) => {
      const { id, region, grants = [] } = keyOf(input, call);
      const { found, rest } = paged(grants, input, 50, 100);
      return { Grants: found.map((grant) => ({ ...grant, KeyId: keyArn(region, id) })), ...rest };
    },
    GetKeyLastUsage: (input, call) => {
      const { id, region, ageDays, usedDaysAgo } = keyOf(input, call);
      const used = usedDaysAgo === undefined ? {} : { Operation: 'Decrypt' as const, Timestamp: company.daysAgo(usedDaysAgo) };
      return {
        KeyId: keyArn(region, id),
        KeyLastUsage: used,
        KeyCreationDate: company.daysAgo(ageDays),
        TrackingStartDate: company.daysAgo(Math.min(ageDays, trackedDays)),
      };
    },
    DescribeCustomKeyStores: (input, { region }) => {
      const { found, rest } = paged(storesByRegion.get(region) ?? [], input, 50, 1000);
      return {
        CustomKeyStores: found.map(({ id, name, state }) => ({
          CustomKeyStoreId: id,
          CustomKeyStoreName: name,
          CustomKeyStoreType: 'AWS_CLOUDHSM' as const,
          ConnectionState: state,
        })),
        ...rest,
      };
    },
  });
};

function describe(key: KeyResource): KeyMetadata {
  const { id, region, ageDays, state = 'Enabled', spec = 'SYMMETRIC_DEFAULT', usage = 'ENCRYPT_DECRYPT', origin = 'AWS_KMS' } = key;
  const gone = key.goneInDays === undefined ? undefined : company.daysAgo(-key.goneInDays);
  const [primary = region, ...replicas] = key.multiRegion ?? [];
  const other = (Region: string) => ({ Arn: keyArn(Region, id), Region });
  return {
    AWSAccountId: company.accountId,
    KeyId: id,
    Arn: keyArn(region, id),
    CreationDate: company.daysAgo(ageDays),
    Enabled: state === 'Enabled',
    KeyUsage: usage,
    KeyState: state,
    KeySpec: spec,
    Origin: origin,
    KeyManager: isAws(key) ? 'AWS' : 'CUSTOMER',
    MultiRegion: key.multiRegion !== undefined,
    ...(state === 'PendingDeletion' ? { DeletionDate: gone } : {}),
    ...(origin !== 'EXTERNAL'
      ? {}
      : gone === undefined
        ? { ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' }
        : { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: gone }),
    ...(key.store === undefined ? {} : { CustomKeyStoreId: key.store }),
    ...(key.multiRegion === undefined
      ? {}
      : {
          MultiRegionConfiguration: {
            MultiRegionKeyType: region === primary ? 'PRIMARY' : 'REPLICA',
            PrimaryKey: other(primary),
            ReplicaKeys: replicas.map(other),
          },
        }),
  };
}

/** The keys as the tagging API knows them. */
export const taggedKeys = ({ keys }: KmsResources): TaggedResource[] =>
  keys.map(({ id, region, tags = {} }) => ({ type: 'kms:key', arn: keyArn(region, id), region, tags }));
