import { createHash } from 'node:crypto';
import type { OrganizationRequest } from '../config/event.ts';
import type { CollectionError } from '../core/fact.ts';
import { globalRegion } from '../core/names.ts';
import type { RegionStatus } from '../core/run.ts';
import { runPrefix } from '../core/prefix.ts';
import type { RecordedRegion } from '../collect/recorder-coverage.ts';

/** Version of the files that the functions of one run hand to each other. */
export const planVersion = 1;

/** Tag of the sessions in member accounts: the id of the run. */
export const runTag = 'onus-run';

/** A run over several accounts, as all its functions know it. */
export interface RunHead {
  readonly version: typeof planVersion;
  readonly id: string;
  /** ISO 8601, UTC: when the execution began. */
  readonly startedAt: string;
  readonly request: OrganizationRequest;
  /** The account that the functions run in, and who they are. */
  readonly accountId: string;
  readonly partition: string;
  readonly principalArn: string;
}

/** An account of a run, and what became of it when the run was planned. */
export interface PlannedAccount {
  readonly id: string;
  /** Its name in AWS Organizations, where that is known. */
  readonly name?: string;
  /** Why it is left out, such as that it is suspended; absent: it is audited, or at least it was tried. */
  readonly leftOut?: string;
}

/** `plan/run.json`, written last of all files of the plan. */
export interface RunPlan extends RunHead {
  readonly accounts: readonly PlannedAccount[];
  /** Regions of all accounts: audited, where they are in any of them. */
  readonly regions: readonly RegionStatus[];
  /** Why the aggregator of AWS Config could not be read, where one is named. */
  readonly aggregatorGap?: CollectionError;
}

/** `plan/<account>.json`. */
export interface AccountPlan {
  readonly run: RunHead;
  readonly account: PlannedAccount;
  readonly regions: readonly RegionStatus[];
  /** Set when the account's Regions could not be listed. */
  readonly regionsError?: CollectionError;
  /** False when the account could not be entered: its only shard says why. */
  readonly entered: boolean;
  /** By Region, what an aggregator of AWS Config holds of the account, where one is named and does. */
  readonly recorded?: Readonly<Record<string, RecordedRegion>>;
}

/** One piece of a run: an account in one Region, or its account-wide services in the Region `global`. */
export interface Shard {
  readonly account: string;
  readonly region: string;
}

/** What the state machine carries from the plan on: ids and keys. */
export interface PlanReference {
  readonly runId: string;
  readonly bucket: string;
  /** Key of the list of shards. */
  readonly shards: string;
  /** Key of the list of account ids. */
  readonly accounts: string;
  /** Shards under way at once. */
  readonly concurrency: number;
}

/** Keys of a run's files. */
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

/** The same execution always has the same run id, however often its plan is made. */
export const runIdOf = (executionId: string, startedAt: string): string =>
  `${new Date(startedAt).toISOString().replace(/[-:]|\.\d+/g, '')}-${createHash('sha256').update(executionId).digest('hex').slice(0, 8)}`;

/** The shards of an account: its account-wide services, then each Region. */
export const shardsOf = ({ account: { id: account }, entered, regions }: Pick<AccountPlan, 'account' | 'entered' | 'regions'>): Shard[] => [
  { account, region: globalRegion },
  ...(entered ? regions.filter(({ state }) => state === 'audited').map(({ region }) => ({ account, region })) : []),
];
