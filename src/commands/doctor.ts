import { join } from 'node:path';
import { partitionOf } from '../core/partition.ts';
import { homeRegion } from '../aws/home-region.ts';
import { invokeFunction, type FunctionOptions } from '../aws/lambda.ts';
import { openSession, type Session, type SessionOptions } from '../aws/session.ts';
import { scratchFolder } from '../aws/storage/work-folder.ts';
import { collect, type RunFilter, startRun } from '../collect/collect-run.ts';
import type { Config } from '../config/config.ts';
import { planFor } from '../collect/plan.ts';
import type { Fact } from '../core/fact.ts';
import { ReadFailure } from '../core/read-failure.ts';
import type { CollectionErrorSummary } from '../core/result/result.ts';
import type { SnapshotRecord } from '../core/result/snapshot.ts';
import type { AnyRule } from '../core/rule.ts';
import { UserError } from '../core/user-error.ts';
import { type CollectionErrorLog, createCollectionErrorLog } from '../evaluate/collection-errors.ts';
import { type Selection, selectRules } from '../evaluate/select-rules.ts';
import { forEachConcurrently } from '../util/concurrency.ts';
import { type PolicyDocument, policiesFor } from './read-policy.ts';
import { registry, registryFor } from './registry.ts';

/** Data that an audit of one account could not read. */
export interface Diagnosis {
  /** Account ID; `unknown`: the credentials do not work. */
  readonly account: string;
  /** Principal that made the calls. Absent: the account could not be entered. */
  readonly principalArn?: string;
  /** Number of audited Regions. */
  readonly regions: number;
  /** Number of calls, including retries. */
  readonly calls: number;
  /** Data that could not be read, one entry for each cause. */
  readonly problems: readonly CollectionErrorSummary[];
  /** Policies with the missing permissions; empty if no permission is missing. */
  readonly missingPolicies: readonly PolicyDocument[];
}

/** Answer of a deployed function. */
export interface DiagnosisReport {
  readonly diagnoses: readonly Diagnosis[];
  /** Accounts that were not checked, because the time of the function was up. */
  readonly notChecked?: readonly string[];
}

export interface DoctorOptions extends Omit<SessionOptions, 'limits'> {
  readonly selection: Selection;
  /** Selects rules as in an audit, and contains custom rules and frameworks. Absent: all rules of Onus. */
  readonly config?: Config | undefined;
  /** Accounts to enter through the member role. Absent: the account of the credentials, or of `roleArn`. */
  readonly accounts?: readonly string[] | undefined;
  /** Path and name of the role in these accounts. */
  readonly memberRole?: string | undefined;
}

/** Accounts that are checked concurrently. */
const MAX_CONCURRENT_ACCOUNTS = 4;

/** Checks what an audit could read: an audit of at most one resource of each type and Region, without an evaluation. @throws {UserError} */
export async function diagnose(options: DoctorOptions): Promise<Diagnosis[]> {
  const { selection, config = {}, accounts, memberRole, ...session } = options;
  const rules = selectRules(registryFor(config).rules, selection, config);
  if (accounts === undefined) return [await diagnoseAccount(rules, session)];
  const partition = partitionOf(await homeRegion(session.profile));
  const diagnoses: Diagnosis[] = [];
  await forEachConcurrently(accounts, MAX_CONCURRENT_ACCOUNTS, async (account) => {
    const roleArn = `arn:${partition}:iam::${account}:role/${memberRole}`;
    diagnoses.push(await diagnoseAccount(rules, { ...session, roleArn }).catch((error: unknown) => notEntered(account, error)));
  });
  return diagnoses.sort((a, b) => (a.account < b.account ? -1 : 1));
}

/** Lets a deployed function check what it can read with its role, or with the member roles. @throws {UserError} */
export async function diagnoseDeployment(name: string, request: object, options: FunctionOptions): Promise<DiagnosisReport> {
  const answer = (await invokeFunction(name, { doctor: true, ...request }, options)) as DiagnosisReport | null;
  if (!Array.isArray(answer?.diagnoses))
    throw new UserError(`the function ${name} did not return a diagnosis: deploy this version of Onus`);
  return answer;
}

async function diagnoseAccount(rules: readonly AnyRule[], options: Omit<SessionOptions, 'limits'>): Promise<Diagnosis> {
  const session = await openSession(options);
  try {
    return await diagnoseSession(rules, session);
  } finally {
    session.pool.close();
  }
}

/** Checks what a session can read. */
export async function diagnoseSession(rules: readonly AnyRule[], session: Session): Promise<Diagnosis> {
  const log = createCollectionErrorLog();
  const store = await scratchFolder();
  try {
    if (session.regionsError !== undefined)
      log.add(session.regionsError, { type: 'Regions of the account', region: 'global', findings: 0 });
    const { calls } = await collect({
      session,
      plan: planFor(rules, registry.collectors),
      rules,
      registry,
      run: startRun(session, rules, { now: Date.now() }),
      snapshotFile: join(store.workDir, 'snapshot.ndjson.gz'),
      receive: (record) => addProblems(log, record),
      onProgress: () => undefined,
      filter: oneOfEach(session),
    });
    const problems = log.results().filter(({ kind }) => kind !== 'not-available');
    const missing = problems.flatMap(({ kind, action }) => (kind === 'denied' ? [action] : []));
    return {
      account: session.accountId,
      principalArn: session.principalArn,
      regions: session.regions.filter(({ state }) => state === 'audited').length,
      calls: Object.values(calls).reduce((sum, count) => sum + count, 0),
      problems,
      missingPolicies: policiesFor([...new Set(missing)].sort()),
    };
  } finally {
    await store.dispose();
  }
}

/** Returns a filter that selects the first resource of each type in each Region. */
function oneOfEach(session: Session): RunFilter {
  const seen = new Set<string>();
  return {
    countedRegions: session.regions.flatMap(({ region, state }) => (state === 'audited' ? [region] : [])),
    includesListing: () => true,
    isRead(type, region) {
      const key = `${type} ${region}`;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    },
    isOutOfTime: () => false,
    listingFinished: () => undefined,
  };
}

function addProblems(log: CollectionErrorLog, record: SnapshotRecord): void {
  if (record.kind === 'listing-error') {
    const { collectionError, type, region } = record.listing;
    log.add(collectionError, { type, region, findings: 0 });
  }
  if (record.kind === 'resource') {
    const { type, region, facts, tagsError } = record.resource;
    for (const fact of Object.values(facts) as readonly Fact[])
      if (fact.state === 'unreadable') log.add(fact.collectionError, { type, region, findings: 0 });
    if (tagsError !== undefined) log.add(tagsError, { type, region, findings: 0 });
  }
  if (record.kind === 'uncovered') {
    const { region, collectionError, taggedError } = record.uncovered;
    for (const error of [collectionError, taggedError])
      if (error !== undefined) log.add(error, { type: 'uncovered resources', region, findings: 0 });
  }
}

/** Returns the diagnosis of an account in which the role cannot be assumed. */
export function notEntered(account: string, error: unknown): Diagnosis {
  if (!(error instanceof UserError)) throw error;
  const kind = error.cause instanceof ReadFailure ? error.cause.collectionError.kind : 'failed';
  const problem = { kind, action: 'sts:AssumeRole', message: error.message, types: ['all resource types'], regions: [], findings: 0 };
  return { account, regions: 0, calls: 0, problems: [problem], missingPolicies: [] };
}
