import { company } from '../../../sample/account/company.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { type Endpoint, startEndpoint } from '../../../sample/endpoint/server.ts';
import { collectors } from '../../../src/services/index.ts';
import { forEachConcurrently } from '../../../src/util/concurrency.ts';
import { collectorsOf } from '../../../src/collect/plan.ts';
import type { ListedResult } from '../../../src/core/result/result.ts';
import type { AnyRule } from '../../../src/core/rule.ts';
import { auditOnce, defaultRules } from './audit.ts';
import { violationsOf } from './compare.ts';
import { isDocumented, type SweptKind, sweptKinds } from './kinds.ts';

/** One Region is enough, because the others have the same kinds of resources. */
const regions = company.regions.slice(0, 1);

/** Kinds that end only with a timeout. */
const silences: ReadonlySet<string> = new Set(['hang', 'stall']);

/** The rules of one collector, their verdicts for the unchanged account, and their calls. */
interface Part {
  readonly rules: readonly AnyRule[];
  readonly operations: ReadonlySet<string>;
  readonly clean: ListedResult;
}

/** The effect of one fault on one operation. */
export interface Swept {
  readonly operation: string;
  readonly kind: SweptKind['kind'];
  readonly milliseconds: number;
  readonly violations: readonly string[];
  /** The number of findings of the audit, and how many of them became UNKNOWN. */
  readonly findings: number;
  readonly unknown: number;
}

/** The part of the sweep to run; default: the complete sweep. */
export interface SweepOptions {
  readonly operations?: (operation: string) => boolean;
  /** Only rules of these services. */
  readonly services?: readonly string[];
  readonly kinds?: readonly string[];
  /** Concurrent audits. */
  readonly concurrency?: number;
  readonly onSwept?: (swept: Swept) => void;
}

async function withEndpoint<T>(work: (endpoint: Endpoint) => Promise<T>): Promise<T> {
  const endpoint = await startEndpoint({ accounts: [sampleAccount] });
  try {
    return await work(endpoint);
  } finally {
    await endpoint.close();
  }
}

/** Audits the unchanged account collector by collector. */
async function cleanParts(now: number, services: readonly string[] | undefined): Promise<Part[]> {
  const rules = defaultRules.filter(({ service }) => services?.includes(service) ?? true);
  const byCollector = Map.groupBy(rules, (rule) => collectorsOf(rule, collectors)[0]);
  const parts: Part[] = [];
  await withEndpoint(async (endpoint) => {
    for (const rules of byCollector.values()) {
      endpoint.resetCalls();
      const clean = await auditOnce({ url: endpoint.url, rules, regions, now });
      parts.push({ rules, clean, operations: new Set(Object.keys(endpoint.calls().operations)) });
    }
  });
  return parts;
}

/** Merges partial results into the result of one audit with all their rules. */
const together = (parts: readonly Part[]): ListedResult => {
  const [first] = parts;
  if (first === undefined) throw new Error('no collector makes the call');
  return {
    ...first.clean,
    findings: parts.flatMap(({ clean }) => clean.findings),
    collectionErrors: parts.flatMap(({ clean }) => clean.collectionErrors),
  };
};

/** Applies each fault to each operation, and compares the audit with the audit of the unchanged account. */
export async function sweep({ operations: only, services, kinds, concurrency = 6, onSwept }: SweepOptions): Promise<Swept[]> {
  const now = Date.now();
  const parts = await cleanParts(now, services);
  const operations = [...new Set(parts.flatMap((part) => [...part.operations]))].filter((name) => only?.(name) ?? true).sort();
  const tasks = operations.flatMap((operation) =>
    sweptKinds.filter(({ kind }) => kinds?.includes(kind) ?? true).map((kind) => ({ operation, kind })),
  );
  const all: Swept[] = [];
  await forEachConcurrently(tasks, concurrency, async ({ operation, kind }) => {
    const touched = parts.filter((part) => part.operations.has(operation));
    const swept = await withEndpoint((endpoint) => corrupt(endpoint, operation, kind, touched, now));
    all.push(swept);
    onSwept?.(swept);
  });
  return all;
}

async function corrupt(
  endpoint: Endpoint,
  operation: string,
  { kind, becomes }: SweptKind,
  parts: readonly Part[],
  now: number,
): Promise<Swept> {
  endpoint.setFaults([{ match: operation, kind }]);
  const started = performance.now();
  const corrupted = await auditOnce({
    url: endpoint.url,
    rules: parts.flatMap(({ rules }) => rules),
    regions,
    now,
    pool: { requestTimeout: silences.has(kind) ? 1_000 : 20_000 },
  });
  const clean = together(parts);
  const known = new Set(clean.collectionErrors.map(({ kind: of, action }) => `${of} ${action}`));
  const added = corrupted.collectionErrors.filter(({ kind: of, action }) => !known.has(`${of} ${action}`));
  // A rule that lacks the lost data reports the loss itself.
  const wrong = added
    .filter(({ kind: of, action }) => action.includes(':') && !becomes.includes(of))
    .map((collectionError) => `told as ${collectionError.kind}: ${collectionError.action}: ${collectionError.message}`);
  return {
    operation,
    kind,
    milliseconds: Math.round(performance.now() - started),
    violations: [...violationsOf(clean, corrupted, kind === 'bare'), ...wrong].filter(
      (violation) => !isDocumented(operation, kind, violation),
    ),
    findings: corrupted.findings.length,
    unknown: corrupted.findings.filter(({ status }) => status === 'UNKNOWN').length,
  };
}
