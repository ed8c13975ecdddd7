import type { Changes } from '../core/changes.ts';
import type { AccountResult } from '../core/result.ts';
import type { Run } from '../core/run.ts';
import type { PartialResult } from '../evaluate/result-aggregator.ts';

/** What the report over all accounts needs of one: `accounts/<id>/summary.json`, written last of the account's files. */
export interface AccountSummary {
  readonly account: AccountResult;
  /** How many shards were audited, and the Regions of those that were not. */
  readonly shards: { readonly audited: number; readonly lost: readonly string[] };
  readonly run: Pick<Run, 'finishedAt' | 'calls' | 'throttles'>;
  readonly result: PartialResult;
  /** What has changed since the run before; absent when there is nothing to compare with. */
  readonly changes?: Changes;
}

/** Names of the files for the report over all accounts; the account's own report lies beside them. */
export const accountFiles = { summary: 'summary.json', problems: 'problems.ndjson.gz' } as const;
