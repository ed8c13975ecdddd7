import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StagingFolder } from '../aws/storage/storage.ts';
import { scratchFolder } from '../aws/storage/work-folder.ts';
import { limitsOf } from '../config/limits.ts';
import type { Config } from '../config/config.ts';
import { type CollectionPlan, planFor, scopesIn } from '../collect/plan.ts';
import { openSnapshot } from '../collect/snapshot-file.ts';
import type { AuditResult } from '../core/result/result.ts';
import type { AnyRule } from '../core/rule.ts';
import type { Run } from '../core/result/run.ts';
import type { SnapshotManifest } from '../core/result/snapshot.ts';
import { UserError } from '../core/user-error.ts';
import type { FormatName } from '../core/result/format-names.ts';
import { formats } from '../report/formats.ts';
import { responsibilityModel } from '../responsibility/model.ts';
import { validateModel } from '../responsibility/validate.ts';
import { collect, type OnProgress, startRun } from '../collect/collect-run.ts';
import { compareResults, type EarlierRun } from '../evaluate/diff.ts';
import { createFindingSorter, type FindingSorter } from '../evaluate/finding-sorter.ts';
import { createEvaluation } from '../evaluate/evaluation.ts';
import { isResumable, snapshotFile, interruptedRun } from './resume.ts';
import { registry, registryFor } from './registry.ts';
import { publish } from '../delivery/publish.ts';
import { requestOf, type Selection, selectRules } from '../evaluate/select-rules.ts';
import { accountAlias } from '../aws/account-alias.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';

export type { ListingStep, OnProgress } from '../collect/collect-run.ts';

export interface AuditOptions extends SessionOptions {
  readonly selection: Selection;
  readonly config: Config;
  readonly formats: readonly FormatName[];
  /** Creates the staging folder of the report, after the credentials are verified. Absent: the result is only returned. */
  readonly stage?: (clientConfig: Session['clientConfig'], run: SnapshotManifest['run']) => Promise<StagingFolder>;
  /** Loads the run to compare with, after the evaluation and before publishing. */
  readonly earlier?: (clientConfig: Session['clientConfig']) => Promise<EarlierRun | undefined>;
  /** Report location of the interrupted run to resume. Absent: start a new run. */
  readonly resume?: string | undefined;
  /** Called if the run is interrupted and its data is kept for `resume`. Absent: no data is kept. */
  readonly onUnfinished?: () => void;
  /** Sorts the findings. Absent: one next to the report, removed when the process ends. */
  readonly sorter?: FindingSorter;
  readonly onProgress: OnProgress;
  /** Ends the run early without publishing. */
  readonly signal?: AbortSignal | undefined;
}

export interface Published {
  readonly result: AuditResult;
  /** Locations of the files in the order of writing; the HTML page last. */
  readonly files: readonly string[];
}

/** With less memory, a garbage collection takes longer than it is worth. */
const MIN_COLLECTED_BYTES = 256 * 2 ** 20;

/** Collects, evaluates and reports. @throws {UserError} */
export async function audit(options: AuditOptions): Promise<Published> {
  const { run: fresh, rules, session, plan } = await prepare(options);
  let done = false;
  try {
    const before = options.resume === undefined ? undefined : await interruptedRun(options.resume, fresh);
    const started = before?.run ?? fresh;
    const staging = await (options.stage ?? scratchFolder)(session.clientConfig, started);
    try {
      const sorter = options.sorter ?? createFindingSorter(staging.workDir);
      const evaluation = createEvaluation({
        rules,
        scopeOf: scopesIn(registry.collectors),
        config: options.config,
        tags: started.request?.tags,
        now: Date.parse(started.startedAt),
        receive: sorter.add,
      });
      if (session.regionsError !== undefined) evaluation.collectionError(session.regionsError, 'Regions of the account', 'global');
      const reading = collect({
        session,
        plan,
        rules,
        registry,
        run: started,
        snapshotFile: join(staging.workDir, snapshotFile.name),
        receive: evaluation.accept,
        onProgress: options.onProgress,
        filter: before?.filter,
        signal: options.signal,
      });
      const run = await unlessAborted(reading, options.signal);
      // Returns free memory to the system after a large collection, if the process flags expose the garbage collector.
      if (process.memoryUsage.rss() > MIN_COLLECTED_BYTES) globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      const evaluated = evaluation.finish(run, sorter.sorted());
      const earlier = await options.earlier?.(session.clientConfig);
      const result = earlier === undefined ? evaluated : compareResults(earlier, evaluated);
      const files = await publish(staging, result, { formats: options.formats, staged: [snapshotFile] });
      done = true;
      await before?.discard();
      return { result, files };
    } finally {
      const keep = !done && options.onUnfinished !== undefined && (await isResumable(staging.workDir));
      await staging.dispose(keep);
      if (keep) options.onUnfinished?.();
    }
  } finally {
    session.pool.close();
  }
}

/** Reads the account into a snapshot, without an evaluation. @throws {UserError} */
export async function collectOnly(
  options: Omit<AuditOptions, 'formats'>,
): Promise<{ readonly run: Run; readonly files: readonly string[] }> {
  const { run: started, rules, session, plan } = await prepare(options);
  try {
    const staging = await (options.stage ?? scratchFolder)(session.clientConfig, started);
    try {
      const reading = collect({
        session,
        plan,
        rules,
        registry,
        run: started,
        snapshotFile: join(staging.workDir, snapshotFile.name),
        receive: () => undefined,
        onProgress: options.onProgress,
      });
      const run = await unlessAborted(reading, options.signal);
      return { run, files: await staging.publish([snapshotFile]) };
    } finally {
      await staging.dispose();
    }
  } finally {
    session.pool.close();
  }
}

/** Stops waiting when the signal aborts; running calls end with their connections. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  // First, because the work fails too if the signal has aborted before.
  work.catch(() => undefined);
  signal.throwIfAborted();
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

async function prepare(options: Pick<AuditOptions, 'selection' | 'config' | keyof SessionOptions>) {
  validateModel(responsibilityModel);
  const rules = selectRules(registryFor(options.config).rules, options.selection, options.config);
  const plan: CollectionPlan = planFor(rules, registry.collectors);
  const { config, pace = config.pace, regions: asked } = options;
  const limits = options.limits ?? limitsOf(config, registry.collectors);
  const session = await openSession({ ...options, pace, limits });
  // A resumed run has the states of its Regions instead of names.
  const regions = asked === 'all' ? asked : asked.filter((region) => typeof region === 'string');
  const request = requestOf(registry.rules, rules, { selection: options.selection, config, regions });
  const alias = await accountAlias(session.pool);
  return { rules, plan, session, run: startRun(session, rules, { now: Date.now(), ...alias, ...request }) };
}

export interface EvaluateOptions {
  readonly selection: Selection;
  readonly config: Config;
  /** Sorts the findings. Absent: one that is removed when the process ends. */
  readonly sorter?: FindingSorter;
}

/**
 * Evaluates a snapshot; the same facts give the same findings as a live audit.
 * @throws {UserError}
 */
export async function evaluate(
  file: string,
  { selection, config, sorter = createFindingSorter(tmpdir()) }: EvaluateOptions,
): Promise<AuditResult> {
  validateModel(responsibilityModel);
  const { manifest, records } = await openSnapshot(file);
  const rules = rulesFor(manifest, selection, config);
  const regions = manifest.run.request?.regions ?? 'all';
  const request = requestOf(registry.rules, rules, { selection: { ...manifest.run.request, ...selection }, config, regions });
  const evaluation = createEvaluation({
    rules,
    scopeOf: scopesIn(registry.collectors),
    config,
    tags: request.request?.tags,
    now: Date.parse(manifest.run.startedAt),
    receive: sorter.add,
  });
  let next = await records.next();
  while (!next.done) {
    evaluation.accept(next.value);
    next = await records.next();
  }
  const { finishedAt, calls, throttles } = next.value;
  const run = { ...manifest.run, rules: rules.map(({ id }) => id), ...request };
  return evaluation.finish({ ...run, finishedAt, calls, throttles }, sorter.sorted());
}

/** Returns the rules to evaluate a snapshot by; without a selection, those that it was collected for. */
function rulesFor(manifest: SnapshotManifest, selection: Selection, config: Config): readonly AnyRule[] {
  const { rules: all } = registryFor(config);
  const taken = all.filter(({ id }) => manifest.run.rules.includes(id));
  if (taken.length === 0)
    throw new UserError('the snapshot was collected for rules that this version of Onus does not have: collect again');
  return selectRules(selection.rules === undefined ? taken : all, selection, config);
}

/** Renders a result as one document. */
export const render = (result: AuditResult, format: FormatName): Iterable<string> => formats[format].render(result);
