import type { Changes } from '../core/result/changes.ts';
import type { AccountResult } from '../core/result/result.ts';
import type { Run } from '../core/result/run.ts';
import type { PartialResult } from '../evaluate/result-aggregator.ts';

/** Data of one account for the report of all accounts: `accounts/<id>/summary.json`, written last of the account's files. */
export interface AccountSummary {
  readonly account: AccountResult;
  /** Number of audited shards, and the Regions of the others. */
  readonly shards: { readonly audited: number; readonly lost: readonly string[] };
  readonly run: Pick<Run, 'finishedAt' | 'calls' | 'throttles'>;
  readonly result: PartialResult;
  /** Changes since the previous run; absent if there is none to compare with. */
  readonly changes?: Changes;
}

/** Names of the files for the report of all accounts, next to the account's own report. */
export const accountFiles = { summary: 'summary.json', problems: 'problems.ndjson.gz' } as const;
