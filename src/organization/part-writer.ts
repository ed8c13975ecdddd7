import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '../aws/storage/storage.ts';
import type { Registry } from '../core/registry.ts';
import type { Config } from '../config/config.ts';
import { type CollectionPlan, planFor, scopesIn } from '../collect/plan.ts';
import type { CollectionError } from '../core/fact.ts';
import type { Finding } from '../core/result/finding.ts';
import { globalRegion } from '../core/names.ts';
import type { AnyRule } from '../core/rule.ts';
import type { SnapshotRecord } from '../core/result/snapshot.ts';
import { createEvaluation, type Evaluation } from '../evaluate/evaluation.ts';
import { selectRules } from '../evaluate/select-rules.ts';
import { createLines } from '../util/ndjson.ts';
import { progressKey } from './progress.ts';
import { createShardFilter, type ShardFilter } from './shard-filter.ts';
import { type AccountPlan, keysOf, type Shard } from './run-plan.ts';
import { partFiles, readSoFar, type ShardPart } from './shard-file.ts';

/** Evaluates and writes the records of a part of a shard. */
export interface PartWriter {
  readonly rules: readonly AnyRule[];
  readonly plan: CollectionPlan;
  readonly evaluation: Pick<Evaluation, 'collectionError'>;
  readonly filter: ShardFilter;
  /** Where to write the snapshot of the part. */
  readonly snapshotFile: string;
  /** Evaluates and writes a record. Throws if the part is closed. */
  receive(record: SnapshotRecord): Promise<void>;
  /** Rejects further records. */
  close(): void;
  /** Whether all types of the shard are read. */
  isFinished(): boolean;
  /** Records the unread types of the shard as listing errors. */
  giveUp(collectionError: CollectionError): Promise<void>;
  /** Writes the part to the bucket, its summary last. */
  commit(part: Pick<ShardPart, 'run' | 'done' | 'lost'>, withSnapshot: boolean): Promise<ShardPart>;
  dispose(): Promise<void>;
}

export interface PartOptions {
  readonly bucket: Storage;
  readonly config: Config;
  readonly registry: Registry;
  readonly part: number;
  /** Whether the time is up. */
  readonly isOutOfTime: () => boolean;
}

export async function openPart(accountPlan: AccountPlan, shard: Shard, options: PartOptions): Promise<PartWriter> {
  const { bucket, config, registry, part, isOutOfTime } = options;
  const { run, account, entered } = accountPlan;
  const rules = selectRules(registry.rules, run.request, config);
  const plan = planFor(rules, registry.collectors);
  const filter = createShardFilter(
    shard.region,
    part === 1 ? [] : await readSoFar(bucket, { runId: run.id, shard, part: part - 1 }),
    isOutOfTime,
  );
  const staging = await bucket.stage(keysOf(run.id).shard(shard));
  const files = partFiles(part);
  const lines = createLines(join(staging.workDir, files.findings));
  const evaluation = createEvaluation({
    rules,
    scopeOf: scopesIn(registry.collectors),
    config,
    tags: run.request.tags,
    now: Date.parse(run.startedAt),
    receive: (more) => found.push(...more),
  });
  let found: Finding[] = [];
  let findings = 0;
  let closed = false;

  const accept = async (record: SnapshotRecord) => {
    evaluation.accept(record);
    const batch = found;
    found = [];
    findings += batch.length;
    await lines.write(batch);
  };
  /** Types of the shard that are not read yet; if no role could be assumed, all types. */
  const left = () => {
    const types = plan.collectors.flatMap(({ collector: { type, service, scope } }) =>
      (!entered || (scope === 'global') === (shard.region === globalRegion)) && !filter.isFinished(type) ? [[type, service] as const] : [],
    );
    return new Map(types);
  };

  return {
    rules,
    plan,
    evaluation,
    filter,
    snapshotFile: join(staging.workDir, files.snapshot),
    async receive(record) {
      if (closed) throw new Error('the part is closed');
      filter.note(record);
      await accept(record);
    },
    close: () => {
      closed = true;
    },
    isFinished: () => left().size === 0,
    async giveUp(collectionError) {
      const place = { accountId: account.id, partition: run.partition, region: shard.region, collectionError };
      for (const [type, service] of left()) await accept({ kind: 'listing-error', listing: { type, service, ...place } });
    },
    async commit({ done, lost, run: ofRun }, withSnapshot) {
      const { version, principalArn, finishedAt, calls, throttles } = ofRun;
      const summary: ShardPart = {
        ...shard,
        part,
        done,
        ...(lost === undefined ? {} : { lost }),
        run: { version, principalArn, finishedAt, calls, throttles },
        findings,
        result: evaluation.part(account.id),
      };
      const rest = createLines(join(staging.workDir, files.rest));
      await rest.write(done ? [] : filter.readSoFar());
      await Promise.all([lines.end(), rest.end(), writeFile(join(staging.workDir, files.summary), JSON.stringify(summary))]);
      const zipped = [files.findings, ...(withSnapshot ? [files.snapshot] : []), ...(done ? [] : [files.rest])];
      await staging.publish([
        ...zipped.map((name) => ({ name, contentType: 'application/gzip' })),
        { name: files.summary, contentType: 'application/json' },
      ]);
      const failures = summary.result.tallies.reduce((sum, [, , , outcome, times]) => sum + (outcome === 'FAIL' ? times : 0), 0);
      await bucket.put(progressKey(run.id, { shard, part, findings, failures }, new Date()), '', 'text/plain');
      return summary;
    },
    async dispose() {
      closed = true;
      await lines.end().catch(() => undefined);
      await staging.dispose();
    },
  };
}
