import { tmpdir } from 'node:os';
import type { Changes, ResolvedFinding, TrendPoint } from '../core/changes.ts';
import type { Finding } from '../core/finding.ts';
import { globalRegion } from '../core/names.ts';
import { allTypes, type AuditResult, type Findings } from '../core/result.ts';
import { FindingsById } from './findings-by-id.ts';
import { CompactIdIndex } from './compact-id-index.ts';
import { withCurrentId } from './finding-id.ts';

/** What a comparison has to know of a run beside its findings. */
export type ComparedRun = Pick<AuditResult, 'run' | 'summary' | 'accounts' | 'collectionErrors' | 'trend' | 'carried'>;

/** What is kept of an earlier run, to compare a later one with. */
export interface EarlierRun {
  readonly head: ComparedRun;
  /** Failures by finding id, the suppressed ones too; also those that it could not judge, as an even earlier run found them. */
  readonly failures: Pick<FindingsById, 'get' | 'has' | 'values' | 'close'>;
  /** Ids of findings that were judged otherwise. */
  readonly judged: Pick<CompactIdIndex, 'has'>;
  /** Ids of findings that were UNKNOWN or ERROR, with the day their failure was first seen where an even earlier run had judged it so. */
  readonly unreadable: ReadonlyMap<string, string | undefined>;
  /** The run looked there: the rule was run, in this account and Region, and the resources could be listed. */
  readonly covers: (finding: Place) => boolean;
}

/** Remembers an earlier run from its findings, one at a time. */
export interface RunMemory {
  add(finding: Finding): void;
  /** To be called when all findings are added. */
  finish(): EarlierRun;
}

/** Compares a later run, one finding at a time. */
export interface Comparison {
  add(finding: Finding): void;
  /** The finding with the day on which its failure was first seen. */
  dated(finding: Finding): Finding;
  /** To be called when all findings are added, those too that the result does not list; what an account's state is may be known only now. */
  finish(later: ComparedRun): Difference;
}

/** What a comparison adds to a result. */
export type Difference = Pick<AuditResult, 'trend' | 'carried'> & { readonly changes: Changes };

type Place = Pick<Finding, 'ruleId' | 'resource'>;

/** Runs of which a result keeps the numbers. */
const longestTrend = 90;

export function createRunMemory(head: ComparedRun): RunMemory {
  const failures = new FindingsById(tmpdir());
  for (const finding of head.carried ?? []) failures.set(withCurrentId(finding));
  const judged = new CompactIdIndex();
  const unreadable = new Map<string, string | undefined>();
  const unlisted = new Set<string>();
  let problems = 0;
  return {
    add(recorded) {
      const finding = withCurrentId(recorded);
      if (isProblem(finding)) problems += 1;
      if (finding.status === 'FAIL') failures.set(finding);
      else if (isUnreadable(finding)) unreadable.set(finding.id, finding.firstSeen);
      else judged.add(finding.id);
      noteListing(unlisted, finding);
    },
    finish() {
      const coverage = coverageOf(head, unlisted);
      // What a result does not name it has judged only if it names all that is not good.
      return { head, failures, judged, unreadable, covers: problems >= problemsOf(head) ? coverage : () => false };
    },
  };
}

/** What has changed by a later run. Nothing counts as resolved that the later run did not read. */
export function createComparison(earlier: EarlierRun, startedAt: string): Comparison {
  const today = dayOf(startedAt);
  const appeared: string[] = [];
  const firstJudged: string[] = [];
  const resolved: ResolvedFinding[] = [];
  const newlyUnreadable: string[] = [];
  const unlisted = new Set<string>();
  const met = new CompactIdIndex();
  const carried: Finding[] = [];
  let unchanged = 0;
  let notCompared = 0;
  let added = 0;
  let problems = 0;

  const firstSeenOf = (finding: Finding): string | undefined => {
    const before = earlier.failures.get(finding.id);
    if (before !== undefined) return before.firstSeen ?? dayOf(earlier.head.run.startedAt);
    return earlier.unreadable.get(finding.id) ?? (finding.status === 'FAIL' ? today : undefined);
  };
  const dated = (finding: Finding): Finding => {
    if (finding.status !== 'FAIL' && !isUnreadable(finding)) return finding;
    const firstSeen = firstSeenOf(finding);
    return firstSeen === undefined ? finding : { ...finding, firstSeen };
  };
  const open = (finding: Finding) => {
    if (isOpen(earlier.failures.get(finding.id)) || earlier.unreadable.get(finding.id) !== undefined) unchanged += 1;
    else if (wasJudged(earlier, finding)) appeared.push(finding.id);
    else firstJudged.push(finding.id);
  };
  const noLongerOpen = (before: Finding, now: Finding) => {
    const why = resolutions[now.status];
    if (why === undefined) {
      notCompared += 1;
      carried.push(before);
    } else resolved.push(resolvedFinding(before, why));
  };

  return {
    add(finding) {
      added += 1;
      if (isProblem(finding)) problems += 1;
      noteListing(unlisted, finding);
      const before = earlier.failures.get(finding.id);
      if (before !== undefined) met.add(finding.id);
      if (isOpen(finding)) open(finding);
      else if (before !== undefined && isOpen(before)) noLongerOpen(before, finding);
      if (isUnreadable(finding) && !earlier.unreadable.has(finding.id) && wasJudged(earlier, finding)) newlyUnreadable.push(finding.id);
    },
    dated,
    finish(later) {
      const covers = coverageOf(later, unlisted);
      const all = added >= Object.values(later.summary.counts).reduce((sum, count) => sum + count, 0);
      const named = problems >= problemsOf(later);
      const isInScope = scopeOf(later);
      const gone = [...resolved];
      const kept = [...carried];
      let missing = notCompared;
      const miss = (before: Finding) => {
        missing += 1;
        if (isInScope(before)) kept.push(before);
      };
      for (const before of earlier.failures.values()) {
        if (!isOpen(before) || met.has(before.id)) continue;
        if (!named || !covers(before)) miss(before);
        else if (!all) gone.push(resolvedFinding(before, 'unlisted'));
        // The account is always there: a rule about it that gave no finding did not look.
        else if (before.resource.type === 'AWS::::Account') miss(before);
        else gone.push(resolvedFinding(before, 'gone'));
      }
      const trend = trendOf(earlier.head, later);
      return {
        changes: {
          since: { runId: earlier.head.run.id, finishedAt: earlier.head.run.finishedAt },
          new: appeared,
          firstJudged,
          resolved: gone,
          unchanged,
          newlyUnreadable,
          notCompared: missing,
        },
        ...(trend.length === 0 ? {} : { trend }),
        ...(kept.length === 0 ? {} : { carried: kept.map((finding) => dated(finding)) }),
      };
    },
  };
}

/** The later result with what has changed, or as it is when the two have no account in common. */
export function compareResults(earlier: EarlierRun, later: AuditResult): AuditResult {
  if (!haveAccountInCommon(earlier.head, later)) return later;
  const comparison = createComparison(earlier, later.run.startedAt);
  for (const finding of later.findings) comparison.add(withCurrentId(finding));
  const findings = mapped(later.findings, (finding) => comparison.dated(withCurrentId(finding)));
  return { ...later, ...comparison.finish(later), findings };
}

/** Other findings than lists are changed each time they are gone through. */
function mapped(findings: Findings, change: (finding: Finding) => Finding): Findings {
  if (Array.isArray(findings)) return findings.map(change);
  const values = () => findings.values().map(change);
  return { length: findings.length, values, [Symbol.iterator]: values };
}

export function haveAccountInCommon(earlier: ComparedRun, later: ComparedRun): boolean {
  const before = new Set(accountsOf(earlier));
  return accountsOf(later).some((id) => before.has(id));
}

/** Why a failure is open no longer, by its status now; a failure that is still one has been suppressed. */
const resolutions = {
  PASS: 'passes',
  NOT_APPLICABLE: 'not-applicable',
  FAIL: 'suppressed',
  UNKNOWN: undefined,
  ERROR: undefined,
} as const satisfies Record<Finding['status'], ResolvedFinding['why'] | undefined>;

const isOpen = (finding: Finding | undefined): boolean => finding?.status === 'FAIL' && finding.suppressed === undefined;
/** Large results list these first. */
const isProblem = (finding: Finding): boolean => isOpen(finding) || isUnreadable(finding);
const problemsOf = ({ summary: { counts } }: ComparedRun): number => counts.FAIL + counts.UNKNOWN + counts.ERROR;

const isUnreadable = ({ status }: Finding): boolean => status === 'UNKNOWN' || status === 'ERROR';

/** It gave a verdict on the resource, or would have given one had the resource been there. */
const wasJudged = ({ failures, judged, unreadable, covers }: EarlierRun, finding: Finding): boolean =>
  failures.has(finding.id) || judged.has(finding.id) || (!unreadable.has(finding.id) && covers(finding));

const resolvedFinding = ({ id, ruleId, severity, resource }: Finding, why: ResolvedFinding['why']): ResolvedFinding => ({
  id,
  ruleId,
  severity,
  resource,
  why,
});

const dayOf = (time: string): string => time.slice(0, 10);

const listingKey = (ruleId: string, accountId: string, region: string): string => `${ruleId} ${accountId} ${region}`;

/** A finding about `*` stands for a listing that failed. */
function noteListing(unlisted: Set<string>, { ruleId, status, resource: { id, accountId, region } }: Finding): void {
  if (id === '*' && status === 'UNKNOWN') unlisted.add(listingKey(ruleId, accountId, region));
}

function coverageOf({ run, accounts, collectionErrors }: ComparedRun, unlisted: ReadonlySet<string>): (place: Place) => boolean {
  const rules = new Set(run.rules);
  const entered = new Set(accounts?.filter(({ state }) => state !== 'not-audited').map(({ id }) => id) ?? [run.accountId]);
  const lost = new Set(
    collectionErrors.filter(({ types }) => types.includes(allTypes)).flatMap((collectionError) => collectionError.regions),
  );
  const regions = new Set([globalRegion, ...auditedRegions(run)]);
  return ({ ruleId, resource: { accountId, region } }) =>
    rules.has(ruleId) &&
    entered.has(accountId) &&
    regions.has(region) &&
    // Resources of a Region may stand in a listing of the whole account, such as buckets.
    ![region, globalRegion].some((listed) => lost.has(listed) || unlisted.has(listingKey(ruleId, accountId, listed)));
}

/** Whether a run was to look somewhere; one that was told to leave a rule or a Region out is no reason to remember its failures. */
function scopeOf({ run }: ComparedRun): (place: Place) => boolean {
  const rules = new Set(run.rules);
  const leftOut = new Set(run.regions.flatMap(({ region, state }) => (state === 'not-selected' ? [region] : [])));
  return ({ ruleId, resource: { region } }) => rules.has(ruleId) && !leftOut.has(region);
}

const auditedRegions = ({ regions }: AuditResult['run']): string[] =>
  regions.filter(({ state }) => state === 'audited').map(({ region }) => region);

const accountsOf = ({ run, accounts }: ComparedRun): readonly string[] => accounts?.map(({ id }) => id) ?? [run.accountId];

/** Earlier runs that looked at the same; with another scope the numbers would rise and fall for no reason. */
export function trendOf(earlier: ComparedRun, later: ComparedRun): readonly TrendPoint[] {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && new Set([...a, ...b]).size === a.length;
  const { run, summary, trend = [] } = earlier;
  const rules = new Set([...run.rules, ...later.run.rules]);
  // A new version brings a few rules more.
  const shared = run.rules.length + later.run.rules.length - rules.size;
  const comparable =
    same(accountsOf(earlier), accountsOf(later)) && same(auditedRegions(run), auditedRegions(later.run)) && shared >= 0.9 * rules.size;
  if (!comparable) return [];
  return [...trend, { runId: run.id, finishedAt: run.finishedAt, failures: summary.failures, complete: summary.complete }].slice(
    -longestTrend,
  );
}
