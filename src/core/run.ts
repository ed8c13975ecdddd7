import type { CollectionError } from './fact.ts';
import type { Category } from './names.ts';

/** What became of a Region in a run. */
export interface RegionStatus {
  readonly region: string;
  /** `not-enabled`: the account has not opted in, so nothing can be there. `not-selected`: the run was told to leave it out. */
  readonly state: 'audited' | 'not-enabled' | 'not-selected';
}

/** One audit of one account. */
export interface Run {
  /** Sortable and unique: `20261121T230711Z-1a2b3c4d`. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Version of Onus. */
  readonly version: string;
  readonly accountId: string;
  readonly partition: string;
  /** Who made the calls. */
  readonly principalArn: string;
  /** Regions by name; account-wide services are audited always. */
  readonly regions: readonly RegionStatus[];
  /** Ids of the rules that were run. */
  readonly rules: readonly string[];
  /** Calls to AWS by `service:Operation`, retries included; empty when judged from a snapshot. */
  readonly calls: Readonly<Record<string, number>>;
  /** How many answers were throttled and tried again. */
  readonly throttles: number;
}

/** What one Region holds, whether Onus audits it or not: as AWS Config records it, and what else is tagged. */
export interface UncoveredRegion {
  readonly region: string;
  /** What AWS Config does. `off`: no recorder is recording, which is a fact and no error. */
  readonly state: 'recorded' | 'off' | 'unreadable';
  readonly collectionError?: CollectionError;
  /** Why it is not known what is tagged. */
  readonly taggedError?: CollectionError;
  /** Set where an aggregator of AWS Config told what is recorded, and not the Region itself. */
  readonly aggregated?: AggregatedInventory;
  readonly types: readonly UncoveredType[];
}

/** What an aggregator of AWS Config told of a Region, and what was not asked for since. */
export interface AggregatedInventory {
  /** Name of the aggregator. */
  readonly aggregator: string;
  /** ISO 8601: when AWS Config last made sure that it may collect there. */
  readonly asOf: string;
  /** Types of which it holds none, so that they were not listed. */
  readonly skippedTypes: readonly string[];
  /** How many listings that saved. */
  readonly savedListings: number;
}

/** Number of resources of a type. */
export interface UncoveredType {
  /** CloudFormation resource type name; `service:type` as in ARNs where only a tagged resource's ARN tells it. */
  readonly type: string;
  /** `null`: the model does not know the type's service. */
  readonly category: Category | null;
  readonly count: number;
  /** Some rule judges this type. */
  readonly covered: boolean;
  /** AWS Config does not record the type, in some account at least: those that have, or once had, tags were counted, and there can be more. */
  readonly tagged?: true;
}
