import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StagedFile } from '../aws/storage/storage.ts';
import type { Finding } from '../core/result/finding.ts';
import type { InventoryEntry, RuleResult } from '../core/result/result.ts';
import type { Run } from '../core/result/run.ts';
import { createLines } from '../util/ndjson.ts';

/** Columns of a table with their types as AWS Glue names them. Released names and types stay; new columns come last. */
type Columns = Readonly<Record<string, 'string' | 'boolean' | 'bigint' | 'map<string,string>'>>;

/** One row for each finding. The partition `day` is the day on which the run started (UTC). */
export const findingColumns = {
  /** Run id; sorts by time. */
  run: 'string',
  /** ISO 8601, UTC. */
  started_at: 'string',
  account: 'string',
  region: 'string',
  /** PASS, FAIL, UNKNOWN, ERROR or NOT_APPLICABLE. */
  status: 'string',
  suppressed: 'boolean',
  severity: 'string',
  rule: 'string',
  title: 'string',
  service: 'string',
  category: 'string',
  responsibility: 'string',
  resource_type: 'string',
  /** `*`: all resources of the type, because their listing failed. */
  resource_id: 'string',
  resource_arn: 'string',
  resource_name: 'string',
  /** Null: the tags could not be read. */
  tags: 'map<string,string>',
  message: 'string',
  /** Day on which the failure was first seen. */
  first_seen: 'string',
  /** Why the status is UNKNOWN, and the IAM action that was denied or failed. */
  error_kind: 'string',
  error_action: 'string',
  /** ID of the finding, the same in every run. */
  finding: 'string',
} as const satisfies Columns;

/** One row for each resource type and Region. */
export const inventoryColumns = {
  run: 'string',
  started_at: 'string',
  account: 'string',
  region: 'string',
  resource_type: 'string',
  service: 'string',
  category: 'string',
  resources: 'bigint',
} as const satisfies Columns;

/** Writes the findings and inventory of one account to the history: compressed NDJSON files, partitioned by day. */
export interface HistoryWriter {
  add(findings: readonly Finding[]): Promise<void>;
  /** Closes the files, to be published under `history/`. */
  end(inventory: readonly InventoryEntry[]): Promise<readonly StagedFile[]>;
}

/** Key prefix of the history in the report bucket. */
export const historyPrefix = 'history/';

/** Creates the files. @param folder where the files are staged */
export async function createHistory(
  folder: string,
  run: Pick<Run, 'id' | 'startedAt' | 'accountId'>,
  rules: readonly Pick<RuleResult, 'id' | 'title'>[],
): Promise<HistoryWriter> {
  const { id, startedAt, accountId } = run;
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const nameOf = (table: string) => `${table}/day=${startedAt.slice(0, 10)}/${id}-${accountId}.ndjson.gz`;
  const names = { findings: nameOf('findings'), inventory: nameOf('inventory') };
  for (const name of Object.values(names)) await mkdir(dirname(join(folder, name)), { recursive: true });
  const findings = createLines(join(folder, names.findings));
  return {
    add: (some) => findings.write(some.map((finding) => wellFormed(findingRow(finding, titles.get(finding.ruleId), run)))),
    async end(entries) {
      await findings.end();
      const inventory = createLines(join(folder, names.inventory));
      await inventory.write(entries.map((entry) => inventoryRow(entry, run)));
      await inventory.end();
      return Object.values(names).map((name) => ({ name, contentType: 'application/gzip' }));
    },
  };
}

/** Replaces lone surrogates, which UTF-8 cannot encode: readers reject the whole file for one. */
const wellFormed = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.toWellFormed(),
      typeof value === 'string' ? value.toWellFormed() : isMap(value) ? wellFormed(value) : value,
    ]),
  );

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const findingRow = (finding: Finding, title: string | undefined, run: Pick<Run, 'id' | 'startedAt'>) =>
  ({
    run: run.id,
    started_at: run.startedAt,
    account: finding.resource.accountId,
    region: finding.resource.region,
    status: finding.status,
    suppressed: finding.suppressed !== undefined,
    severity: finding.severity,
    rule: finding.ruleId,
    title: title ?? null,
    service: finding.service,
    category: finding.category,
    responsibility: finding.responsibility,
    resource_type: finding.resource.type,
    resource_id: finding.resource.id,
    resource_arn: finding.resource.arn,
    resource_name: finding.resource.name,
    tags: finding.resource.tags,
    message: finding.message,
    first_seen: finding.firstSeen ?? null,
    error_kind: finding.collectionError?.kind ?? null,
    error_action: finding.collectionError?.action ?? null,
    finding: finding.id,
  }) satisfies Record<keyof typeof findingColumns, unknown>;

const inventoryRow = ({ region, type, service, category, count }: InventoryEntry, run: Pick<Run, 'id' | 'startedAt' | 'accountId'>) =>
  ({
    run: run.id,
    started_at: run.startedAt,
    account: run.accountId,
    region,
    resource_type: type,
    service,
    category,
    resources: count,
  }) satisfies Record<keyof typeof inventoryColumns, unknown>;
