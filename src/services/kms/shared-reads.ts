import type { KeyMetadata } from '@aws-sdk/client-kms';
import type { KeyedRead, SharedRead } from '../../core/collector.ts';
import { derivedRead, sharedListing, apiCalls } from '../../core/fact-reads.ts';
import { kms } from './clients.ts';

/** An alias that a key has. */
export interface KeyAlias {
  /** Such as `alias/orders`; `alias/aws/` begins only those of AWS managed keys. */
  readonly name: string;
  readonly keyId: string;
}

/** Aliases of a Region that name a key. */
export const keyAliases = sharedListing(kms, 'ListAliases', {
  scope: 'regional',
  input: () => ({ Limit: 100 }),
  token: ['Marker', 'NextMarker'],
  items: (output) => output.Aliases,
  value: (items): readonly KeyAlias[] =>
    items.flatMap(({ AliasName: name, TargetKeyId: keyId }) => (name === undefined || keyId === undefined ? [] : [{ name, keyId }])),
});

/** Names of the aliases of each key of a Region, by key id. */
export const aliasesByKey = derivedRead('kms:ListAliases by key', keyAliases, (aliases) =>
  Map.groupBy(
    aliases.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ({ keyId }) => keyId,
  ),
);

/** Id of the key that AWS manages for a service in a Region, such as `aws/s3`, which is made when it is first needed. */
export const managedKey = (name: `aws/${string}`): SharedRead<string | undefined> =>
  derivedRead(`kms:ListAliases of ${name}`, keyAliases, (aliases) => aliases.find((alias) => alias.name === `alias/${name}`)?.keyId);

/** A key by its ARN; `undefined`: the key does not exist. `KeyManager` is `AWS` or `CUSTOMER`. */
export const keyMetadata: KeyedRead<KeyMetadata> = {
  name: 'kms:DescribeKey',
  apiCalls: [apiCalls(kms, 'DescribeKey')],
  notConfiguredErrorCodes: ['NotFoundException'],
  load: async (aws, arn) => (await aws.call(kms, 'DescribeKey', { KeyId: arn })).KeyMetadata,
};

/** Connection states of the custom key stores of a Region by id. */
export const keyStores = sharedListing(kms, 'DescribeCustomKeyStores', {
  scope: 'regional',
  input: () => ({ Limit: 1000 }),
  token: ['Marker', 'NextMarker'],
  items: (output) => output.CustomKeyStores,
  value: (items): Readonly<Record<string, string>> =>
    Object.fromEntries(items.map(({ CustomKeyStoreId, ConnectionState }) => [CustomKeyStoreId ?? '', ConnectionState ?? 'unknown'])),
});

/** Policy of a key by its ID, alias or ARN; `undefined`: the key does not exist. */
export const keyPolicy: KeyedRead<string> = {
  name: 'kms:GetKeyPolicy',
  apiCalls: [apiCalls(kms, 'DescribeKey', 'GetKeyPolicy')],
  notConfiguredErrorCodes: ['NotFoundException'],
  load: async (aws, key) => {
    // GetKeyPolicy does not accept aliases.
    const isAlias = /(?:^|:)alias\//.test(key);
    const KeyId = isAlias ? (await aws.call(kms, 'DescribeKey', { KeyId: key })).KeyMetadata?.Arn : key;
    return (await aws.call(kms, 'GetKeyPolicy', { KeyId })).Policy;
  },
};
