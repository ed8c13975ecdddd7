import type { CollectionError } from '../fact.ts';
import type { Category } from '../names.ts';

/** State of a Region in a run. */
export interface RegionStatus {
  readonly region: string;
  /** `not-enabled`: the account has not opted in, so it has no resources there. `not-selected`: the configuration excludes it. */
  readonly state: 'audited' | 'not-enabled' | 'not-selected';
}

/** Limits of a run, as given on the command line, in the event or in the configuration. Absent members: no limit. */
export interface RunRequest {
  readonly regions?: readonly string[];
  readonly services?: readonly string[];
  /** Rule IDs. */
  readonly rules?: readonly string[];
  /** The lowest severity. */
  readonly severity?: string;
  /** ID of a compliance framework. */
  readonly framework?: string;
  /** Check of another tool. */
  readonly like?: string;
  /** Tags of the resources. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A compliance framework that the user defined, with the rules that check its controls. */
export interface CustomFramework {
  readonly id: string;
  readonly title: string;
  /** Page that the controls come from, https. */
  readonly source?: string;
  readonly controls: readonly {
    readonly id: string;
    readonly title: string;
    /** IDs of rules. Empty: no rule checks it. */
    readonly rules: readonly string[];
  }[];
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
  /** Absent: the account has none, it could not be read, or the result is of an earlier version. */
  readonly accountAlias?: string;
  readonly partition: string;
  /** Region of the account-wide calls, of the deployment or of the local AWS configuration. Absent in runs of earlier versions. */
  readonly homeRegion?: string;
  /** The principal that made the calls. */
  readonly principalArn: string;
  /** Regions sorted by name; account-wide services are always audited. */
  readonly regions: readonly RegionStatus[];
  /** IDs of the rules that ran. */
  readonly rules: readonly string[];
  /** Number of rules that would run without limits; absent in results of earlier versions. */
  readonly availableRules?: number;
  /** Absent: nothing was limited, or the result is of an earlier version. */
  readonly request?: RunRequest;
  /** Frameworks of the configuration. Absent: none. */
  readonly frameworks?: readonly CustomFramework[];
  /** Calls to AWS by `service:Operation`, including retries; empty if evaluated from a snapshot. */
  readonly calls: Readonly<Record<string, number>>;
  /** Number of calls that were throttled and retried. */
  readonly throttles: number;
}

/** Resource types in one Region, whether Onus audits them or not: those that AWS Config records, and other tagged ones. */
export interface UncoveredRegion {
  readonly region: string;
  /** State of AWS Config. `off`: no recorder is recording, which is not an error. */
  readonly state: 'recorded' | 'off' | 'unreadable';
  readonly collectionError?: CollectionError;
  /** Why the tagged resources could not be read. */
  readonly taggedError?: CollectionError;
  /** Set if the numbers come from an AWS Config aggregator instead of the Region itself. */
  readonly aggregated?: AggregatedInventory;
  readonly types: readonly UncoveredType[];
}

/** Data that an AWS Config aggregator returned for a Region, and the calls that it saved. */
export interface AggregatedInventory {
  /** Name of the aggregator. */
  readonly aggregator: string;
  /** ISO 8601: when AWS Config last verified that it can collect there. */
  readonly asOf: string;
  /** Types without resources in the aggregator, which Onus did not list. */
  readonly skippedTypes: readonly string[];
  /** Number of listing calls saved. */
  readonly savedListings: number;
}

/** Number of resources of a type. */
export interface UncoveredType {
  /** CloudFormation resource type name; `service:type` as in ARNs if only the ARN of a tagged resource is known. */
  readonly type: string;
  /** `null`: the service of the type is not in the model. */
  readonly category: Category | null;
  readonly count: number;
  /** At least one rule evaluates this type. */
  readonly covered: boolean;
  /** AWS Config does not record the type in at least one account: only resources that have or had tags are counted. */
  readonly tagged?: true;
}
