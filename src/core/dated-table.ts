/**
 * Facts about AWS that no API returns, copied from its documentation. Prefer an API.
 * `npm run tables` lists the tables that were last compared with their source more than 180 days ago, and `npm run tables -- --refresh`
 * rewrites those that installed packages contain: action-catalog.ts and missing-regions.ts. No package contains the facts of the others.
 */
export interface DatedTable<Entries> {
  /** The pages that the entries come from. */
  readonly source: string | readonly string[];
  /** Month (`YYYY-MM`) or day (`YYYY-MM-DD`) on which the entries were last compared with the source. */
  readonly asOf: string;
  /** What Onus concludes when an entry is missing. Never a FAIL of high severity. */
  readonly missing: string;
  readonly entries: Entries;
}

/** Returns the table as given; states where the entries come from, how old they are, and what a missing entry means. */
export const datedTable = <Entries>(table: DatedTable<Entries>): DatedTable<Entries> => table;
