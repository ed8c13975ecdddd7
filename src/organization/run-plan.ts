import { createHash } from 'node:crypto';
import type { OrganizationRequest } from '../config/event.ts';
import type { CollectionError } from '../core/fact.ts';
import { globalRegion } from '../core/names.ts';
import type { RegionStatus } from '../core/result/run.ts';
import { runPrefix } from './run-prefix.ts';
import type { RecordedRegion } from '../collect/recorder-coverage.ts';

/** Version of the files that the functions of a run exchange. */
export const planVersion = 1;

/** Session tag in member accounts; its value is the run ID. */
export const runTag = 'onus-run';

/** An organization run. */
export interface RunHead {
  readonly version: typeof planVersion;
  readonly id: string;
  /** ISO 8601, UTC: start of the execution. */
  readonly startedAt: string;
  readonly request: OrganizationRequest;
  /** Account and principal of the functions. */
  readonly accountId: string;
  readonly partition: string;
  /** Region of the functions. */
  readonly homeRegion: string;
  readonly principalArn: string;
}

/** An account of a run, and its state at planning. */
export interface PlannedAccount {
  readonly id: string;
  /** Its name in AWS Organizations, if known. */
  readonly name?: string;
  /** Why it is excluded, for example because it is suspended; absent: it is audited. */
  readonly leftOut?: string;
}

/** `plan/run.json`, written last of all files of the plan. */
export interface RunPlan extends RunHead {
  readonly accounts: readonly PlannedAccount[];
  /** Regions of all accounts: audited if they are in at least one. */
  readonly regions: readonly RegionStatus[];
  /** Why the AWS Config aggregator could not be read, if one is configured. */
  readonly aggregatorError?: CollectionError;
}

/** `plan/<account>.json`. */
export interface AccountPlan {
  readonly run: RunHead;
  readonly account: PlannedAccount;
  readonly regions: readonly RegionStatus[];
  /** Set if the Regions of the account could not be listed. */
  readonly regionsError?: CollectionError;
  /** Absent: the account has none, or it could not be read. */
  readonly accountAlias?: string;
  /** False if no role could be assumed in the account: its only shard reports the reason. */
  readonly entered: boolean;
  /** Data of an AWS Config aggregator about the account, by Region, if one is configured. */
  readonly recorded?: Readonly<Record<string, RecordedRegion>>;
}

/** One shard of a run: an account in one Region, or its account-wide services with the Region `global`. */
export interface Shard {
  readonly account: string;
  readonly region: string;
}

/** Output of the plan step: IDs and keys for the state machine. */
export interface PlanReference {
  readonly runId: string;
  readonly bucket: string;
  /** Key of the list of shards. */
  readonly shards: string;
  /** Key of the list of account ids. */
  readonly accounts: string;
  /** Concurrent shards. */
  readonly concurrency: number;
}

/** Returns the keys of a run's files. */
export const keysOf = (runId: string) => {
  const prefix = runPrefix(runId);
  return {
    run: `${prefix}plan/run.json`,
    shards: `${prefix}plan/shards.json`,
    accounts: `${prefix}plan/accounts.json`,
    shardsAgain: `${prefix}plan/shards-again.json`,
    accountsAgain: `${prefix}plan/accounts-again.json`,
    accountPlan: (account: string) => `${prefix}plan/${account}.json`,
    shardsOf: (account: string) => `${prefix}shards/${account}/`,
    shard: ({ account, region }: Shard) => `${prefix}shards/${account}/${region}/`,
    account: (account: string) => `${prefix}accounts/${account}/`,
    allAccounts: `${prefix}accounts/`,
    progress: `${prefix}progress/`,
  };
};

/** Returns the run ID of an execution; retries of the plan step get the same ID. */
export const runIdOf = (executionId: string, startedAt: string): string =>
  `${new Date(startedAt).toISOString().replace(/[-:]|\.\d+/g, '')}-${createHash('sha256').update(executionId).digest('hex').slice(0, 8)}`;

/** Returns the shards of an account: its account-wide services, then each Region. */
export const shardsOf = ({ account: { id: account }, entered, regions }: Pick<AccountPlan, 'account' | 'entered' | 'regions'>): Shard[] => [
  { account, region: globalRegion },
  ...(entered ? regions.filter(({ state }) => state === 'audited').map(({ region }) => ({ account, region })) : []),
];
