import { tmpdir } from 'node:os';
import type { Changes, ResolvedFinding, TrendPoint } from '../core/result/changes.ts';
import type { Finding } from '../core/result/finding.ts';
import { globalRegion } from '../core/names.ts';
import type { Tags } from '../core/resource.ts';
import { hasTags } from './tags.ts';
import { allTypes, type AuditResult, type Findings } from '../core/result/result.ts';
import { FindingsById } from './findings-by-id.ts';
import { CompactIdIndex } from './compact-id-index.ts';
import { withCurrentId } from './finding-id.ts';
import { earlierIds, type ReplacingRule, withCurrentRule } from './former-ids.ts';

/** Data of a run that a comparison needs, other than findings. */
export type ComparedRun = Pick<AuditResult, 'run' | 'summary' | 'accounts' | 'collectionErrors' | 'trend' | 'carried'>;

/** Data of an earlier run to compare a later one with. */
export interface EarlierRun {
  readonly head: ComparedRun;
  /** Failures by finding ID, including suppressed ones and those that it carried over from a run before it. */
  readonly failures: Pick<FindingsById, 'get' | 'has' | 'values' | 'close'>;
  /** IDs of other findings that were evaluated. */
  readonly evaluated: Pick<CompactIdIndex, 'has'>;
  /** IDs of findings that were UNKNOWN or ERROR, with the day on which their failure was first seen, if any. */
  readonly unreadable: ReadonlyMap<string, string | undefined>;
  /** Whether the run evaluated the rule in this account and Region and could list the resources. */
  readonly covers: (finding: Place) => boolean;
}

/** Builds an {@link EarlierRun} from findings, one at a time. */
export interface RunMemory {
  add(finding: Finding): void;
  /** Call when all findings are added. */
  finish(): EarlierRun;
}

/** Compares a later run, one finding at a time. */
export interface Comparison {
  add(finding: Finding): void;
  /** Adds a finding and returns it with the day on which its failure was first seen. */
  dated(finding: Finding): Finding;
  /** Call when all findings are added, including those that the result does not list. The account states may only be known now. */
  finish(later: ComparedRun): Difference;
}

/** Members that a comparison adds to a result. */
export type Difference = Pick<AuditResult, 'trend' | 'carried'> & { readonly changes: Changes };

type Place = Pick<Finding, 'ruleId' | 'resource'>;

/** Earlier runs in the trend of a result. */
const MAX_TREND_RUNS = 90;

export function createRunMemory(head: ComparedRun): RunMemory {
  const failures = new FindingsById(tmpdir());
  for (const finding of head.carried ?? []) failures.set(withCurrentId(finding));
  const evaluated = new CompactIdIndex();
  const unreadable = new Map<string, string | undefined>();
  const unlisted = new Set<string>();
  let problems = 0;
  return {
    add(recorded) {
      const finding = withCurrentId(recorded);
      if (isProblem(finding)) problems += 1;
      if (finding.status === 'FAIL') failures.set(finding);
      else if (isUnreadable(finding)) unreadable.set(finding.id, finding.firstSeen);
      else evaluated.add(finding.id);
      noteListing(unlisted, finding);
    },
    finish() {
      const coverage = coverageOf(head, unlisted);
      // A finding that the result does not list was evaluated only if the result lists all problems.
      return { head, failures, evaluated, unreadable, covers: problems >= problemsOf(head) ? coverage : () => false };
    },
  };
}

/**
 * Creates a comparison with a later run. A failure that the later run did not read is never resolved.
 * @param later its start and its rules
 */
export function createComparison(
  earlier: EarlierRun,
  later: { readonly startedAt: string; readonly rules: readonly ReplacingRule[] },
): Comparison {
  const { startedAt } = later;
  const isKnown = (id: string) => earlier.failures.has(id) || earlier.evaluated.has(id) || earlier.unreadable.has(id);
  const earlierId = earlierIds(later.rules, isKnown);
  const renamed = withCurrentRule(later.rules);
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
    const id = earlierId(finding);
    const before = earlier.failures.get(id);
    if (before !== undefined) return before.firstSeen ?? dayOf(earlier.head.run.startedAt);
    return earlier.unreadable.get(id) ?? (finding.status === 'FAIL' ? today : undefined);
  };
  const dated = (finding: Finding): Finding => {
    if (finding.status !== 'FAIL' && !isUnreadable(finding)) return finding;
    const firstSeen = firstSeenOf(finding);
    return firstSeen === undefined ? finding : { ...finding, firstSeen };
  };
  const open = (finding: Finding, id: string) => {
    if (isOpen(earlier.failures.get(id)) || earlier.unreadable.get(id) !== undefined) unchanged += 1;
    else if (wasEvaluated(earlier, finding, id)) appeared.push(finding.id);
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
      const id = earlierId(finding);
      const before = earlier.failures.get(id);
      if (before !== undefined) met.add(id);
      if (isOpen(finding)) open(finding, id);
      else if (before !== undefined && isOpen(before)) noLongerOpen(before, finding);
      if (isUnreadable(finding) && !earlier.unreadable.has(id) && wasEvaluated(earlier, finding, id)) newlyUnreadable.push(finding.id);
    },
    dated,
    finish(later) {
      const covers = coverageOf(later, unlisted);
      const all = added >= Object.values(later.summary.counts).reduce((sum, count) => sum + count, 0);
      const named = problems >= problemsOf(later);
      const isInScope = scopeOf(later);
      const gone = resolved.filter(({ why }) => why !== 'suppressed');
      const kept = [...carried];
      let missing = notCompared;
      const miss = (before: Finding) => {
        missing += 1;
        if (isInScope(before)) kept.push(before);
      };
      for (const recorded of earlier.failures.values()) {
        if (!isOpen(recorded) || met.has(recorded.id)) continue;
        const before = renamed(recorded);
        if (!named || !covers(before)) miss(before);
        else if (!all) gone.push(resolvedFinding(before, 'unlisted'));
        // The account always exists: a rule without a finding for it was not evaluated.
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
          suppressed: resolved.filter(({ why }) => why === 'suppressed'),
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

/** Returns the later result with the changes, or unchanged if the runs have no account in common. */
export function compareResults(earlier: EarlierRun, later: AuditResult): AuditResult {
  if (!haveAccountInCommon(earlier.head, later)) return later;
  const comparison = createComparison(earlier, { startedAt: later.run.startedAt, rules: later.rules });
  for (const finding of later.findings) comparison.add(withCurrentId(finding));
  const findings = mapped(later.findings, (finding) => comparison.dated(withCurrentId(finding)));
  return { ...later, ...comparison.finish(later), findings };
}

/** Findings that are not a list are mapped at each iteration. */
function mapped(findings: Findings, change: (finding: Finding) => Finding): Findings {
  if (Array.isArray(findings)) return findings.map(change);
  const values = () => findings.values().map(change);
  return { length: findings.length, values, [Symbol.iterator]: values };
}

export function haveAccountInCommon(earlier: ComparedRun, later: ComparedRun): boolean {
  const before = new Set(accountsOf(earlier));
  return accountsOf(later).some((id) => before.has(id));
}

/** Why a failure is resolved, by its current status; one that still fails is suppressed. */
const resolutions = {
  PASS: 'passes',
  NOT_APPLICABLE: 'not-applicable',
  FAIL: 'suppressed',
  UNKNOWN: undefined,
  ERROR: undefined,
} as const satisfies Record<Finding['status'], ResolvedFinding['why'] | undefined>;

const isOpen = (finding: Finding | undefined): boolean => finding?.status === 'FAIL' && finding.suppressed === undefined;
/** Whether a finding is open or unreadable. Large results list these first. */
const isProblem = (finding: Finding): boolean => isOpen(finding) || isUnreadable(finding);
const problemsOf = ({ summary: { counts } }: ComparedRun): number => counts.FAIL + counts.UNKNOWN + counts.ERROR;

const isUnreadable = ({ status }: Finding): boolean => status === 'UNKNOWN' || status === 'ERROR';

/** Whether the run evaluated the resource, or would have if the resource had existed. */
const wasEvaluated = ({ failures, evaluated, unreadable, covers }: EarlierRun, finding: Finding, id: string): boolean =>
  failures.has(id) || evaluated.has(id) || (!unreadable.has(id) && covers(finding));

const resolvedFinding = ({ id, ruleId, severity, resource }: Finding, why: ResolvedFinding['why']): ResolvedFinding => ({
  id,
  ruleId,
  severity,
  resource,
  why,
});

const dayOf = (time: string): string => time.slice(0, 10);

const listingKey = (ruleId: string, accountId: string, region: string): string => `${ruleId} ${accountId} ${region}`;

/** Records a finding about `*`, which represents a failed listing. */
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
  const isIncluded = tagFilterOf(run);
  return ({ ruleId, resource: { accountId, region, tags } }) =>
    rules.has(ruleId) &&
    isIncluded(tags) &&
    entered.has(accountId) &&
    regions.has(region) &&
    // Resources of a Region can be in a global listing, such as buckets.
    ![region, globalRegion].some((listed) => lost.has(listed) || unlisted.has(listingKey(ruleId, accountId, listed)));
}

/** Returns whether a run includes a rule, Region and tags; failures of excluded ones are not carried over. */
function scopeOf({ run }: ComparedRun): (place: Place) => boolean {
  const rules = new Set(run.rules);
  const leftOut = new Set(run.regions.flatMap(({ region, state }) => (state === 'not-selected' ? [region] : [])));
  const isIncluded = tagFilterOf(run);
  return ({ ruleId, resource: { region, tags } }) => rules.has(ruleId) && !leftOut.has(region) && isIncluded(tags);
}

/** Returns whether a run includes resources with these tags. */
const tagFilterOf =
  ({ request }: AuditResult['run']) =>
  (tags: Tags | null): boolean =>
    request?.tags === undefined || hasTags(tags, request.tags);

const auditedRegions = ({ regions }: AuditResult['run']): string[] =>
  regions.filter(({ state }) => state === 'audited').map(({ region }) => region);

const accountsOf = ({ run, accounts }: ComparedRun): readonly string[] => accounts?.map(({ id }) => id) ?? [run.accountId];

/** Returns earlier runs with the same scope; numbers of another scope are not comparable. */
export function trendOf(earlier: ComparedRun, later: ComparedRun): readonly TrendPoint[] {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && new Set([...a, ...b]).size === a.length;
  const { run, summary, trend = [] } = earlier;
  const rules = new Set([...run.rules, ...later.run.rules]);
  // A new version adds a few rules.
  const shared = run.rules.length + later.run.rules.length - rules.size;
  const comparable =
    same(accountsOf(earlier), accountsOf(later)) && same(auditedRegions(run), auditedRegions(later.run)) && shared >= 0.9 * rules.size;
  if (!comparable) return [];
  return [...trend, { runId: run.id, finishedAt: run.finishedAt, failures: summary.failures, complete: summary.complete }].slice(
    -MAX_TREND_RUNS,
  );
}
