import type { Changes, TrendPoint } from './changes.ts';
import type { CollectionErrorKind } from '../fact.ts';
import type { FixId } from './fixes.ts';
import type { Finding, Status, Suppression } from './finding.ts';
import type { Category, ResponsibilityId, ServiceId, Severity } from '../names.ts';
import type { ParameterValue } from '../parameters.ts';
import type { ControlIds, Remediation } from '../rule.ts';
import type { UncoveredRegion, Run } from './run.ts';

/** Who has a responsibility in a category. */
export type Owner = 'customer' | 'aws' | 'shared';

/** Numbers of findings; a suppressed finding is counted under `suppressed` and nowhere else. */
export interface Counts {
  readonly PASS: number;
  readonly FAIL: number;
  readonly UNKNOWN: number;
  readonly ERROR: number;
  readonly NOT_APPLICABLE: number;
  readonly suppressed: number;
}

/**
 * Result of the audit for a responsibility in a category.
 * - `aws`: it is AWS's.
 * - `not-assessed`: no rule of this run evaluated a resource here. Never shown as passing.
 * - `failing`: at least one open failure. `incomplete`: no failure, but something could not be read.
 * - `passing`: all evaluated resources pass. `not-applicable`: rules ran, and none applies.
 */
export type CellState = 'aws' | 'not-assessed' | 'failing' | 'incomplete' | 'passing' | 'not-applicable';

/** One cell of the responsibility matrix. */
export interface MatrixCell {
  readonly category: Category;
  readonly responsibility: ResponsibilityId;
  readonly owner: Owner;
  readonly state: CellState;
  /** Something here could not be read; also when there are failures. */
  readonly incomplete: boolean;
  readonly counts: Counts;
  /** Rules of this run that belong to the cell. */
  readonly rules: number;
}

/** A rule as reports show it, with its number of findings. */
export interface RuleResult {
  readonly id: string;
  /** IDs of earlier rules that it replaces. */
  readonly replaces?: readonly string[];
  readonly title: string;
  readonly service: ServiceId;
  readonly resourceType: string;
  readonly responsibility: ResponsibilityId;
  readonly severity: Severity;
  readonly fix?: FixId;
  readonly exposesPublicly?: true;
  readonly rationale: string;
  readonly remediation: Remediation;
  readonly controls: ControlIds;
  /** Facts it reads, as collectors name them; absent in results of earlier versions. */
  readonly facts?: readonly string[];
  /** Its messages, with `{{placeholders}}`; absent in results of earlier versions. */
  readonly messages?: readonly string[];
  /** Parameter values of this run. */
  readonly params: Readonly<Record<string, ParameterValue>>;
  readonly counts: Counts;
}

/** Resources of one type in one Region. */
export interface InventoryEntry {
  readonly type: string;
  readonly service: ServiceId;
  readonly category: Category;
  readonly region: string;
  readonly count: number;
}

/** Resource type of a collection error that affects a whole Region. */
export const allTypes = 'all types';

/** Data that could not be read, once per cause, with the number of affected findings. */
export interface CollectionErrorSummary {
  readonly kind: CollectionErrorKind;
  /** IAM action to allow when the kind is `denied`. */
  readonly action: string;
  readonly message: string;
  /** Affected resource types, or other data that could not be read, such as the Regions of the account. */
  readonly types: readonly string[];
  readonly regions: readonly string[];
  /** Findings that are UNKNOWN because of it. */
  readonly findings: number;
}

/** The customer's statement about a responsibility that no API shows. */
export interface Attestation {
  readonly responsibility: ResponsibilityId;
  /** Absent: every service. */
  readonly services?: readonly ServiceId[] | undefined;
  /** Absent: every account. */
  readonly accounts?: readonly string[] | undefined;
  /** ARN pattern of the resources it covers. Absent: all of them. */
  readonly resource?: string | undefined;
  /** Tags of the resources it covers. Absent: all of them. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly statement: string;
  /** Who states it. */
  readonly by: string;
  /** First and last day on which it applies, `YYYY-MM-DD`. */
  readonly on: string;
  readonly until: string;
}

/** A responsibility of a service that requires an attestation, and its state. */
export interface AttestationResult {
  readonly service: ServiceId;
  readonly responsibility: ResponsibilityId;
  /** The required statement. */
  readonly what: string;
  /** `partial`: only for some of the resources. `expired`: no attestation applies today. */
  readonly state: 'attested' | 'partial' | 'expired' | 'not-attested';
  readonly statements: readonly Attestation[];
}

/** A suppression of the configuration, and whether it was used. */
export interface SuppressionResult extends Suppression {
  /** Rule id; `*` and `?` are wildcards. */
  readonly rule: string;
  /** ARN or id of the resource; `*` and `?` are wildcards. Absent: every resource. */
  readonly resource?: string | undefined;
  /** `unused`: it applies today, but no failure of this run matched it before another entry did. */
  readonly state: 'used' | 'expired' | 'unused';
  /** Findings it suppressed. */
  readonly findings: number;
}

/** Findings of a rule that a fix does not resolve, also resolves, or newly breaks. */
export interface FixEffect {
  readonly ruleId: string;
  readonly findings: number;
  /** Message of one of them, after the fix. */
  readonly message: string;
}

/** Effects of a fix, computed by changing the facts that it changes and evaluating the rules again. */
export interface VerifiedFix {
  /** ID of the fix, or of the only rule that it resolves. */
  readonly id: string;
  /** Open failures of the fix that it resolves. */
  readonly resolves: number;
  /** Open failures of the fix that remain. */
  readonly remains: readonly FixEffect[];
  /** Open failures of other fixes that it resolves too. */
  readonly alsoResolves: readonly FixEffect[];
  /** Findings that fail only after the fix. */
  readonly breaks: readonly FixEffect[];
}

/** Result of one account in a run of several accounts. */
export interface AccountResult {
  readonly id: string;
  /** Its name in AWS Organizations, if known. */
  readonly name?: string;
  /** Its alias in IAM, if known. */
  readonly alias?: string;
  /** `partial`: some Region or service could not be read. `not-audited`: nothing could be read. */
  readonly state: 'audited' | 'partial' | 'not-audited';
  /** Why the account was not or only partly audited; absent if it was audited. */
  readonly reason?: string;
  readonly resources: number;
  readonly counts: Counts;
  /** Open failures by severity. */
  readonly failures: Readonly<Record<Severity, number>>;
}

/** Sorted findings, in memory or on disk. They can be iterated any number of times, but are not all in memory at once. */
export interface Findings extends Iterable<Finding> {
  readonly length: number;
  values(): IteratorObject<Finding, undefined>;
}

/** Everything one audit found. All reports are generated from it. */
export interface AuditResult {
  readonly schemaVersion: '2.0';
  readonly run: Run;
  readonly summary: {
    readonly resources: number;
    readonly counts: Counts;
    /** Open failures by severity. */
    readonly failures: Readonly<Record<Severity, number>>;
    /** False if some data could not be read or a rule threw an error. */
    readonly complete: boolean;
  };
  readonly matrix: readonly MatrixCell[];
  readonly rules: readonly RuleResult[];
  readonly inventory: readonly InventoryEntry[];
  readonly collectionErrors: readonly CollectionErrorSummary[];
  readonly uncoveredResources: readonly UncoveredRegion[];
  /** Attestations that the services of this run require, by service and responsibility. */
  readonly attestations: readonly AttestationResult[];
  /** In the order of the configuration, without those for other accounts. */
  readonly suppressions: readonly SuppressionResult[];
  /** Sorted by ID; absent if the run audited only one account. */
  readonly accounts?: readonly AccountResult[];
  /** Effects of fixes that could be verified, by ID; the effects of other fixes are estimated. Absent: none. */
  readonly verifiedFixes?: readonly VerifiedFix[];
  /** Differences from the previous run; absent if there is none to compare with. */
  readonly changes?: Changes;
  /** Earlier runs, oldest first, without this one; absent if there are none. */
  readonly trend?: readonly TrendPoint[];
  /**
   * Failures of earlier runs that this run could not look at, as they were found: they are not counted, and the next run is compared with
   * them too. Absent: none.
   */
  readonly carried?: readonly Finding[];
  /** Findings that are counted but not listed, because one document cannot hold them; absent: all are listed. */
  readonly omitted?: number;
  /** Sorted: failures first, most severe first, then by rule, Region and resource. */
  readonly findings: Findings;
}

/** A result with all findings in memory. */
export interface ListedResult extends AuditResult {
  readonly findings: readonly Finding[];
}

/** Returns the counter of {@link Counts} that a finding belongs to. */
export const counterOf = (finding: Pick<Finding, 'status' | 'suppressed'>): Status | 'suppressed' =>
  finding.suppressed === undefined ? finding.status : 'suppressed';
