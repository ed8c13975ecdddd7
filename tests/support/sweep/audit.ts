import { registry } from '../../../src/commands/registry.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules as allRules } from '../../../rules/index.ts';
import { company } from '../../../sample/account/company.ts';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { collect, startRun } from '../../../src/collect/collect-run.ts';
import { createEvaluation } from '../../../src/evaluate/evaluation.ts';
import { compareFindings } from '../../../src/evaluate/evaluator.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import { createClientPool, type PoolOptions } from '../../../src/aws/client-pool.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor, scopesIn } from '../../../src/collect/plan.ts';
import type { ListedResult } from '../../../src/core/result/result.ts';
import type { AnyRule } from '../../../src/core/rule.ts';

/** The audit of a sweep: rules for the sample company, through its endpoint. */
export interface SweepAudit {
  readonly url: string;
  readonly rules: readonly AnyRule[];
  /** Default: the services of the company. */
  readonly regions?: readonly string[];
  /** Default: that of the company. */
  readonly partition?: string;
  /** Milliseconds since 1970, equal for all compared audits. */
  readonly now: number;
  readonly pool?: Partial<PoolOptions>;
}

/** Runs an audit in this process, from the first call to the result. */
export async function auditOnce({ url, rules, now, pool: options, ...place }: SweepAudit): Promise<ListedResult> {
  const { regions = company.regions, partition = company.partition } = place;
  const homeRegion = regions[0] ?? company.regions[0];
  const pool = createClientPool({
    credentials: async () => credentialsOf(company.accountId),
    region: homeRegion,
    endpoint: url,
    maxAttempts: 2,
    ...options,
  });
  const folder = await mkdtemp(join(tmpdir(), 'onus-sweep-'));
  try {
    const session = {
      pool,
      accountId: company.accountId,
      partition,
      principalArn: `arn:${partition}:iam::${company.accountId}:user/sweep`,
      homeRegion,
      regions: regions.map((region) => ({ region, state: 'audited' as const })),
      clientConfig: { region: homeRegion, credentials: async () => credentialsOf(company.accountId) },
    };
    const findings: Finding[] = [];
    const evaluation = createEvaluation({
      rules,
      scopeOf: scopesIn(collectors),
      config: {},
      now,
      receive: (more) => findings.push(...more),
    });
    const started = startRun(session, rules, { now });
    const file = join(folder, 'snapshot.ndjson.gz');
    const run = await collect({
      session,
      plan: planFor(rules, collectors),
      rules,
      registry,
      run: started,
      snapshotFile: file,
      receive: evaluation.accept,
      onProgress: () => undefined,
    });
    findings.sort(compareFindings);
    return { ...evaluation.finish(run, findings), findings };
  } finally {
    pool.close();
    await rm(folder, { recursive: true });
  }
}

/** Rules that are enabled by default. */
export const defaultRules: readonly AnyRule[] = allRules.filter(({ optIn }) => optIn !== true);
