import type { Changes, TrendPoint } from './changes.ts';
import type { CollectionErrorKind } from './fact.ts';
import type { FixId } from './fixes.ts';
import type { Finding, Status, Suppression } from './finding.ts';
import type { Category, ResponsibilityId, ServiceId, Severity } from './names.ts';
import type { ParameterValue } from './parameters.ts';
import type { ControlIds, Remediation } from './rule.ts';
import type { UncoveredRegion, Run } from './run.ts';

/** Who looks after a responsibility in a category. */
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
 * What the audit can say of a responsibility in a category.
 * - `aws`: it is AWS's.
 * - `not-assessed`: no rule of this run judged anything here. Never shown as good.
 * - `failing`: at least one open failure. `incomplete`: no failure, but something could not be read.
 * - `passing`: everything judged passes. `not-applicable`: rules looked, and none applies.
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

/** A rule as reports show it, with what it found. */
export interface RuleResult {
  readonly id: string;
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
  /** Facts it reads, as the collectors name them; absent in results of before they were told. */
  readonly facts?: readonly string[];
  /** Sentences it can answer, with `{{placeholders}}`; absent like `reads`. */
  readonly messages?: readonly string[];
  /** Parameter values in force. */
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

/** Stands for the resource types of a collectionError when a Region as a whole was not read. */
export const allTypes = 'all types';

/** Something that could not be read, told once, with what it cost. */
export interface CollectionErrorSummary {
  readonly kind: CollectionErrorKind;
  /** IAM action to allow when the kind is `denied`. */
  readonly action: string;
  readonly message: string;
  /** Resource types it was met on, or what else could not be read, such as the Regions of the account. */
  readonly types: readonly string[];
  readonly regions: readonly string[];
  /** Findings that are UNKNOWN because of it. */
  readonly findings: number;
}

/** What the customer states about something no API can see. */
export interface Attestation {
  readonly responsibility: ResponsibilityId;
  /** Absent: every service. */
  readonly services?: readonly ServiceId[] | undefined;
  /** Absent: every account. */
  readonly accounts?: readonly string[] | undefined;
  /** ARN pattern of the resources it is about. Absent: all of them. */
  readonly resource?: string | undefined;
  /** Tags of the resources it is about. Absent: all of them. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly statement: string;
  /** Who states it. */
  readonly by: string;
  /** First and last day it holds, `YYYY-MM-DD`. */
  readonly on: string;
  readonly until: string;
}

/** A responsibility of a service that has to be attested, and what was stated about it. */
export interface AttestationResult {
  readonly service: ServiceId;
  readonly responsibility: ResponsibilityId;
  /** What has to be stated. */
  readonly what: string;
  /** `partly`: only about some of the resources. `expired`: all that was stated holds no longer, or not yet. */
  readonly state: 'attested' | 'partial' | 'expired' | 'not-attested';
  readonly statements: readonly Attestation[];
}

/** A suppression of the configuration, and what became of it. */
export interface SuppressionResult extends Suppression {
  /** Rule id; `*` and `?` are wildcards. */
  readonly rule: string;
  /** ARN or id of the resource; `*` and `?` are wildcards. Absent: every resource. */
  readonly resource?: string | undefined;
  /** `unused`: it is in force, but no failure of this run matched it before another entry did. */
  readonly state: 'used' | 'expired' | 'unused';
  /** Findings it suppressed. */
  readonly findings: number;
}

/** What became of one account in a run over several. */
export interface AccountResult {
  readonly id: string;
  /** Its name in AWS Organizations, where that is known. */
  readonly name?: string;
  /** `partly`: some Region or service could not be read. `not-audited`: nothing could be. */
  readonly state: 'audited' | 'partial' | 'not-audited';
  /** Why the account was not audited, or what went wrong with parts of it; absent when all went well. */
  readonly reason?: string;
  readonly resources: number;
  readonly counts: Counts;
  /** Open failures by severity. */
  readonly failures: Readonly<Record<Severity, number>>;
}

/** Findings in their order, in memory or on disk: they are gone through, as often as need be, and never all at hand. A list is one. */
export interface Findings extends Iterable<Finding> {
  readonly length: number;
  values(): IteratorObject<Finding, undefined>;
}

/** Everything one audit found: the document every report is made from. */
export interface AuditResult {
  readonly schemaVersion: '2.0';
  readonly run: Run;
  readonly summary: {
    readonly resources: number;
    readonly counts: Counts;
    /** Open failures by severity. */
    readonly failures: Readonly<Record<Severity, number>>;
    /** False when anything could not be read or a rule broke. */
    readonly complete: boolean;
  };
  readonly matrix: readonly MatrixCell[];
  readonly rules: readonly RuleResult[];
  readonly inventory: readonly InventoryEntry[];
  readonly collectionErrors: readonly CollectionErrorSummary[];
  readonly uncoveredResources: readonly UncoveredRegion[];
  /** What no API shows of the services of this run, by service and responsibility. */
  readonly attestations: readonly AttestationResult[];
  /** In the order of the configuration, without those for other accounts. */
  readonly suppressions: readonly SuppressionResult[];
  /** By id; absent when the run was about one account only. */
  readonly accounts?: readonly AccountResult[];
  /** What is different from the run before; absent when there is none to compare with. */
  readonly changes?: Changes;
  /** Earlier runs, oldest first, without this one; absent when none is known. */
  readonly trend?: readonly TrendPoint[];
  /**
   * Failures of earlier runs that this run could not look at, as they were found: they are not counted, and the next run is compared with
   * them too. Absent: none.
   */
  readonly carried?: readonly Finding[];
  /** Findings that are counted and not listed, because they would be too many for one document; absent: all are listed. */
  readonly omitted?: number;
  /** Sorted: failures first, gravest first, then by rule, Region and resource. */
  readonly findings: Findings;
}

/** A result whose findings are few enough to be at hand. */
export interface ListedResult extends AuditResult {
  readonly findings: readonly Finding[];
}

/** Which counter a finding belongs to. */
export const counterOf = (finding: Pick<Finding, 'status' | 'suppressed'>): Status | 'suppressed' =>
  finding.suppressed === undefined ? finding.status : 'suppressed';
