import type { DataRetrievalRule, GetVaultLockOutput } from '@aws-sdk/client-glacier';
import type { AsJson } from '../../core/to-json.ts';

/** The notifications of a vault about retrievals of archives and of its inventory. */
export interface VaultNotifications {
  /** ARN of the SNS topic. */
  readonly topic: string;
  /** Whether the account has such a topic in this Region; absent: the topic is another account's. */
  readonly topicExists?: boolean;
  /** Such as `ArchiveRetrievalCompleted`. */
  readonly events: readonly string[];
}

interface GlacierFacts {
  'AWS::Glacier::Vault': {
    /** Number of archives at the last inventory, which is taken about daily; absent: no inventory yet. */
    archives?: number;
    /** Resource policy text; absent when there is none. */
    accessPolicy?: string;
    /** The vault lock; `State` is `InProgress` or `Locked`. */
    lock?: AsJson<Pick<GetVaultLockOutput, 'ExpirationDate' | 'Policy' | 'State'>>;
    notifications?: VaultNotifications;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
}

interface GlacierAccountFacts {
  /** Number of vaults in a Region. */
  glacierVaults: number;
  /** Limits on retrieval from the vaults of a Region; absent: the account never used Glacier. */
  glacierRetrieval?: readonly AsJson<DataRetrievalRule>[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends GlacierFacts {}
  interface AccountFacts extends GlacierAccountFacts {}
}
