import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchStore, type Store } from '../aws/stores.ts';
import { limitsOf } from '../config/limits.ts';
import type { Config } from '../config/config.ts';
import { type CollectionPlan, planFor, scopesIn } from '../collect/plan.ts';
import { openSnapshot } from '../collect/snapshot-file.ts';
import type { AuditResult } from '../core/result.ts';
import type { AnyRule } from '../core/rule.ts';
import type { Run } from '../core/run.ts';
import type { SnapshotManifest } from '../core/snapshot.ts';
import { UserError } from '../core/user-error.ts';
import type { FormatName } from '../core/format-names.ts';
import { formats } from '../report/formats.ts';
import { responsibilityModel } from '../responsibility/model.ts';
import { validateModel } from '../responsibility/validate.ts';
import { collect, type OnProgress, startRun } from '../collect/collect-run.ts';
import { compareResults, type EarlierRun } from '../evaluate/diff.ts';
import { createFindingSorter, type FindingSorter } from '../evaluate/finding-sorter.ts';
import { createEvaluation } from '../evaluate/evaluation.ts';
import { isResumable, snapshotFile, interruptedRun } from './resume.ts';
import { registry } from './registry.ts';
import { publish } from '../delivery/publish.ts';
import { type Selection, selectRules } from '../evaluate/select-rules.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';

export type { ListingStep, OnProgress } from '../collect/collect-run.ts';

export interface AuditOptions extends SessionOptions {
  readonly selection: Selection;
  readonly config: Config;
  readonly formats: readonly FormatName[];
  /** Where the report goes; opened only once the account is entered. Absent: nowhere, the result is only returned. */
  readonly openStore?: (clientConfig: Session['clientConfig'], run: SnapshotManifest['run']) => Promise<Store>;
  /** The run to compare with; asked for when everything is judged, before anything is published. */
  readonly earlier?: (clientConfig: Session['clientConfig']) => Promise<EarlierRun | undefined>;
  /** The place of a run that was ended, to go on from it. Absent: begin anew. */
  readonly resume?: string | undefined;
  /** Told when the run has ended before it was done, and what it has read is kept for `resume`. Absent: nothing is kept. */
  readonly onUnfinished?: () => void;
  /** Holds the findings. Absent: one beside the report, which the end of the process clears away. */
  readonly spool?: FindingSorter;
  readonly onProgress: OnProgress;
  /** Ends the run early; nothing is published then. */
  readonly signal?: AbortSignal | undefined;
}

export interface Published {
  readonly result: AuditResult;
  /** Where each file is now, in the order of writing; the page last. */
  readonly files: readonly string[];
}

/** Bytes; with less, giving back what is free takes longer than it is worth. */
const muchMemory = 256 * 2 ** 20;

/** Collect, evaluate and report in one go. @throws {UserError} */
export async function audit(options: AuditOptions): Promise<Published> {
  const { run: fresh, rules, session, plan } = await prepare(options);
  let done = false;
  try {
    const before = options.resume === undefined ? undefined : await interruptedRun(options.resume, fresh);
    const started = before?.run ?? fresh;
    const store = await (options.openStore ?? scratchStore)(session.clientConfig, started);
    try {
      const spool = options.spool ?? createFindingSorter(store.workDir);
      const judge = createEvaluation({
        rules,
        scopeOf: scopesIn(registry.collectors),
        config: options.config,
        now: Date.parse(started.startedAt),
        receive: spool.add,
      });
      if (session.regionsError !== undefined) judge.collectionError(session.regionsError, 'Regions of the account', 'global');
      const reading = collect({
        session,
        plan,
        rules,
        registry,
        run: started,
        snapshotFile: join(store.workDir, snapshotFile.name),
        receive: judge.accept,
        onProgress: options.onProgress,
        filter: before?.portion,
        signal: options.signal,
      });
      const run = await unlessAborted(reading, options.signal);
      // What reading a large account has left free goes back to the system, where the flags of the command line let it.
      if (process.memoryUsage.rss() > muchMemory) globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
      const judged = judge.finish(run, spool.sorted());
      const earlier = await options.earlier?.(session.clientConfig);
      const result = earlier === undefined ? judged : compareResults(earlier, judged);
      const files = await publish(store, result, options.formats, { staged: [snapshotFile] });
      done = true;
      await before?.forget();
      return { result, files };
    } finally {
      const keep = !done && options.onUnfinished !== undefined && (await isResumable(store.workDir));
      await store.dispose(keep);
      if (keep) options.onUnfinished?.();
    }
  } finally {
    session.pool.close();
  }
}

/** Only reads the account, into a snapshot. @throws {UserError} */
export async function collectOnly(
  options: Omit<AuditOptions, 'formats'>,
): Promise<{ readonly run: Run; readonly files: readonly string[] }> {
  const { run: started, rules, session, plan } = await prepare(options);
  try {
    const store = await (options.openStore ?? scratchStore)(session.clientConfig, started);
    try {
      const reading = collect({
        session,
        plan,
        rules,
        registry,
        run: started,
        snapshotFile: join(store.workDir, snapshotFile.name),
        receive: () => undefined,
        onProgress: options.onProgress,
      });
      const run = await unlessAborted(reading, options.signal);
      return { run, files: await store.commit([snapshotFile]) };
    } finally {
      await store.dispose();
    }
  } finally {
    session.pool.close();
  }
}

/** Stops waiting when the signal comes; what is still under way ends with its connections. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  work.catch(() => undefined);
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

async function prepare(options: Pick<AuditOptions, 'selection' | 'config' | keyof SessionOptions>) {
  validateModel(responsibilityModel);
  const rules = selectRules(registry.rules, options.selection, options.config);
  const plan: CollectionPlan = planFor(rules, registry.collectors);
  const { config, pace = config.pace } = options;
  const limits = options.limits ?? limitsOf(config, registry.collectors);
  const session = await openSession({ ...options, pace, limits });
  return { rules, plan, session, run: startRun(session, rules, Date.now()) };
}

/**
 * Judges a snapshot; the same facts give the same findings as live.
 * @param spool holds the findings; the default is cleared away by the end of the process
 * @throws {UserError}
 */
export async function evaluate(
  file: string,
  selection: Selection,
  config: Config,
  spool = createFindingSorter(tmpdir()),
): Promise<AuditResult> {
  validateModel(responsibilityModel);
  const { manifest, records } = await openSnapshot(file);
  const judge = createEvaluation({
    rules: rulesFor(manifest, selection, config),
    scopeOf: scopesIn(registry.collectors),
    config,
    now: Date.parse(manifest.run.startedAt),
    receive: spool.add,
  });
  let next = await records.next();
  while (!next.done) {
    judge.accept(next.value);
    next = await records.next();
  }
  const { finishedAt, calls, throttles } = next.value;
  return judge.finish({ ...manifest.run, finishedAt, calls, throttles }, spool.sorted());
}

/** Without a selection of its own, a snapshot is judged by the rules it was taken for. */
function rulesFor(manifest: SnapshotManifest, selection: Selection, config: Config): readonly AnyRule[] {
  const taken = registry.rules.filter(({ id }) => manifest.run.rules.includes(id));
  if (taken.length === 0) throw new UserError('the snapshot was taken for rules that this Onus does not have: collect again');
  return selectRules(selection.rules === undefined ? taken : registry.rules, selection, config);
}

/** A result as one document. */
export const render = (result: AuditResult, format: FormatName): Iterable<string> => formats[format].render(result);
