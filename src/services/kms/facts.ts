import type { GetKeyRotationStatusResponse, KeyMetadata } from '@aws-sdk/client-kms';
import type { AsJson } from '../../core/to-json.ts';

/** A key as AWS KMS describes it; `KeyManager` and `KeyState` are always there. */
export type KeyDescription = AsJson<
  Pick<
    KeyMetadata,
    | 'CreationDate'
    | 'CustomKeyStoreId'
    | 'DeletionDate'
    | 'KeyManager'
    | 'KeySpec'
    | 'KeyState'
    | 'MultiRegion'
    | 'MultiRegionConfiguration'
    | 'Origin'
    | 'PendingDeletionWindowInDays'
    | 'ValidTo'
  >
>;

/** Grants of a key that let the same principal do the same things. */
export interface KeyGrant {
  /** ARN of a principal, or name of an AWS service. */
  readonly grantee: string;
  /** Sorted. */
  readonly operations: readonly string[];
  /** Bound to an encryption context or a source. */
  readonly constrained: boolean;
  /** How many there are. */
  readonly count: number;
  /** How many of them say nothing that another of them does not say. */
  readonly repeated: number;
}

/** When a key was last used in a cryptographic operation. */
export interface KeyUse {
  /** ISO 8601; absent: not since `trackedSince`. */
  readonly at?: string;
  /** From when on AWS has kept track of this key, ISO 8601. */
  readonly trackedSince: string;
}

/** The KMS key that a resource uses. */
export interface ResourceKey {
  readonly arn: string;
  /** `AWS` or `CUSTOMER`; absent: the key does not exist. */
  readonly manager?: string;
  /** Such as `Enabled`, `Disabled` or `PendingDeletion`; absent: the key does not exist. */
  readonly state?: string;
}

interface KmsFacts {
  /** Keys of the account. Those with an alias that begins with `alias/aws/` are AWS's own and not among them. */
  'AWS::KMS::Key': {
    key: KeyDescription;
    /** Text of the key policy; every key has one. */
    policy: string;
    /** Automatic rotation; absent: the key does not support automatic rotation. */
    rotation?: AsJson<Pick<GetKeyRotationStatusResponse, 'KeyRotationEnabled' | 'RotationPeriodInDays'>>;
    grants: readonly KeyGrant[];
    /** Connection state of each custom key store of the Region by its id. */
    keyStores: Readonly<Record<string, string>>;
    lastUse: KeyUse;
    /** The organization of the account; absent: it is in none. */
    organizationId?: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends KmsFacts {}
}
