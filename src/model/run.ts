import type { Gap } from './fact.ts';
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

/** What AWS Config records in one Region: everything the account has, whether Onus audits it or not. */
export interface CensusRegion {
  readonly region: string;
  /** `off`: no recorder is recording, which is a fact and no error. */
  readonly state: 'recorded' | 'off' | 'unreadable';
  readonly gap?: Gap;
  readonly types: readonly CensusType[];
}

/** Number of resources of a type that AWS Config records. */
export interface CensusType {
  /** CloudFormation resource type name. */
  readonly type: string;
  /** `null`: the model does not know the type's service. */
  readonly category: Category | null;
  readonly count: number;
  /** Some rule judges this type. */
  readonly covered: boolean;
}
