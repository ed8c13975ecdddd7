import type { DataRetrievalRule, GetVaultLockOutput } from '@aws-sdk/client-glacier';
import type { AsJson } from '../../core/to-json.ts';

/** Where a vault announces that archives or its inventory were retrieved. */
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
    /** Number of archives at the last inventory, which is taken about daily; absent: none was taken yet. */
    archives?: number;
    /** Resource policy text; absent when there is none. */
    accessPolicy?: string;
    /** The vault lock; `State` is `InProgress` or `Locked`. */
    lock?: AsJson<Pick<GetVaultLockOutput, 'ExpirationDate' | 'Policy' | 'State'>>;
    notifications?: VaultNotifications;
    /** The organization of the account; absent: it is in none. */
    organizationId?: string;
  };
}

interface GlacierAccountFacts {
  /** How many vaults a Region has. */
  glacierVaults: number;
  /** Limits on retrieval from the vaults of a Region; absent: the account never used Glacier. */
  glacierRetrieval?: readonly AsJson<DataRetrievalRule>[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends GlacierFacts {}
  interface AccountFacts extends GlacierAccountFacts {}
}
