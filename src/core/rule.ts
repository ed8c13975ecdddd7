import type { FactName, FactsByType, ResourceType } from './facts.ts';
import type { ResponsibilityId, ServiceId, Severity } from './names.ts';
import type { ParameterSpecs, ParameterValues } from './parameters.ts';
import type { Json } from './to-json.ts';
import type { ResourceIdentity } from './resource.ts';

/** Values that fill a message's `{{placeholders}}` and stand as evidence in the finding. */
export type Evidence = { readonly [name: string]: Json | undefined };

/** What a rule answers. `undecided` becomes UNKNOWN: AWS answered, but the answer does not decide (such as a malformed policy). */
export interface Verdict {
  readonly status: 'PASS' | 'FAIL' | 'NOT_APPLICABLE' | 'INDETERMINATE';
  readonly messageId: string;
  readonly evidence: Evidence;
  /** Set when this verdict is graver or milder than its rule, always with the reason. */
  readonly severity?: { readonly is: Severity; readonly because: string };
}

/** How much graver or milder than its rule a failed verdict is, and why. */
export interface SeverityChange {
  readonly severity: Severity;
  readonly because: string;
}

/** Constructors of verdicts; `M` are the rule's own message ids. */
export interface Verdicts<M extends string> {
  readonly pass: (message: M, evidence?: Evidence) => Verdict;
  readonly fail: (message: M, evidence?: Evidence, change?: SeverityChange) => Verdict;
  readonly notApplicable: (message: M, evidence?: Evidence) => Verdict;
  readonly indeterminate: (message: M, evidence?: Evidence) => Verdict;
}

/** What a rule may know beside the facts. */
export interface RuleContext<P extends ParameterSpecs = ParameterSpecs, T extends ResourceType = ResourceType> {
  /** Milliseconds since 1970: the moment the audit started. Rules have no clock of their own. */
  readonly now: number;
  readonly resource: ResourceIdentity<T>;
  readonly params: ParameterValues<P>;
}

/** Ids of the same requirement elsewhere; only where they are certain. */
export interface ControlIds {
  /** AWS Security Hub control ids, such as `S3.14`. */
  readonly securityHub?: readonly string[];
  /** AWS Config managed rule identifiers. */
  readonly awsConfig?: readonly string[];
  /** CIS AWS Foundations Benchmark, as `version:section`, such as `5.0:2.1.1`. */
  readonly cis?: readonly string[];
  /** NIST SP 800-53 revision 5 controls. */
  readonly nist80053?: readonly string[];
  /** PCI DSS requirements, as `version:requirement`, such as `4.0.1:1.4.4`. */
  readonly pciDss?: readonly string[];
  /** Equivalent check ids of other tools, for people who switch. */
  readonly prowler?: readonly string[];
  readonly cloudsploit?: readonly string[];
}

/** How to put a failed rule right. */
export interface Remediation {
  /** One or two sentences that say what to do. */
  readonly text: string;
  /** AWS documentation page, https. */
  readonly url: string;
  /** Steps in the console, an AWS CLI command, and infrastructure code, where they help. */
  readonly console?: string;
  readonly cli?: string;
  readonly code?: string;
}

/** A requirement on the customer's side of the model, judged on one type of resource. Plain data and one pure function. */
export interface Rule<
  T extends ResourceType = ResourceType,
  F extends FactName<T> = FactName<T>,
  M extends string = string,
  P extends ParameterSpecs = ParameterSpecs,
> {
  /** `<service>-<resource>-<good-state>`; kept for ever once released. */
  readonly id: string;
  /** One sentence with *should*. */
  readonly title: string;
  readonly service: ServiceId;
  readonly resourceType: T;
  readonly responsibility: ResponsibilityId;
  readonly severity: Severity;
  /** 1: everybody should run it; 2: most; 3: special needs. */
  readonly tier: 1 | 2 | 3;
  /** Runs only when it is asked for by name: it reads what not everybody wants an audit to read, such as user data. */
  readonly optIn?: true;
  /** The facts `evaluate` may touch. */
  readonly facts: readonly F[];
  /** Sentences by id, with `{{placeholders}}` filled from the evidence. */
  readonly messages: Readonly<Record<M, string>>;
  readonly params: P;
  /** Why it matters: what goes wrong when the rule fails. */
  readonly rationale: string;
  readonly remediation: Remediation;
  readonly controls: ControlIds;
  readonly evaluate: (
    facts: Pick<FactsByType[T], F>,
    verdicts: Verdicts<NoInfer<M>>,
    context: RuleContext<NoInfer<P>, NoInfer<T>>,
  ) => Verdict;
}

/** Any rule, as registries hold them and the engine runs them. */
export type AnyRule = Omit<Rule, 'evaluate' | 'facts'> & {
  readonly facts: readonly string[];
  evaluate(facts: unknown, verdicts: Verdicts<string>, context: RuleContext): Verdict;
};

/** Defines a rule; an undeclared fact, a misspelt message or an unknown resource type does not compile. */
export function defineRule<
  T extends ResourceType,
  const F extends FactName<T>,
  const M extends string,
  const P extends ParameterSpecs = Record<never, never>,
>(rule: Omit<Rule<T, F, M, P>, 'params'> & { readonly params?: P }): Rule<T, F, M, P> {
  return { ...rule, params: rule.params ?? ({} as P) };
}
