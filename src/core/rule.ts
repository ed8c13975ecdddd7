import type { FixId } from './result/fixes.ts';
import type { FactName, FactsByType, ResourceType } from './facts.ts';
import type { ResponsibilityId, ServiceId, Severity } from './names.ts';
import type { ParameterSpecs, ParameterValues } from './parameters.ts';
import type { Json } from './to-json.ts';
import type { Resource, ResourceIdentity } from './resource.ts';
import type { Outcome } from './result/outcome.ts';

/**
 * Evidence as a rule gives it. A function is called when the message is built; if it uses a fact that could not be read, the message says
 * "unknown" there and the verdict does not change.
 */
export type EvidenceInput = { readonly [name: string]: Json | undefined | (() => Json | undefined) };

/** The result of a rule. `indeterminate` becomes UNKNOWN: AWS responded, but the data allows no verdict (such as a malformed policy). */
export interface Verdict {
  readonly status: 'PASS' | 'FAIL' | 'NOT_APPLICABLE' | 'INDETERMINATE';
  readonly messageId: string;
  readonly evidence: EvidenceInput;
  /** Set if the severity differs from the rule's own, always with the reason. */
  readonly severity?: SeverityInput;
}

/** A severity that differs from the rule's own, and why. */
export interface SeverityChange {
  readonly severity: Severity;
  readonly because: string;
}

/**
 * A severity change, or a function that computes it. If the function uses a fact that could not be read, the finding keeps the rule's own
 * severity and says so: a fact that only determines the severity never makes a FAIL UNKNOWN.
 */
export type SeverityInput = SeverityChange | (() => SeverityChange | undefined);

/** Constructors of verdicts; `M` are the rule's own message ids. */
export interface Verdicts<M extends string> {
  readonly pass: (message: M, evidence?: EvidenceInput) => Verdict;
  readonly fail: (message: M, evidence?: EvidenceInput, severity?: SeverityInput) => Verdict;
  readonly notApplicable: (message: M, evidence?: EvidenceInput) => Verdict;
  readonly indeterminate: (message: M, evidence?: EvidenceInput) => Verdict;
}

/** Input of a rule other than facts. */
export interface RuleContext<P extends ParameterSpecs = ParameterSpecs, T extends ResourceType = ResourceType> {
  /** Milliseconds since 1970: the moment the audit started. Rules have no clock of their own. */
  readonly now: number;
  readonly resource: ResourceIdentity<T>;
  readonly params: ParameterValues<P>;
}

/** IDs of equivalent controls in frameworks; only verified ones. */
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
  /** Check IDs of other tools, for users who migrate. */
  readonly prowler?: readonly string[];
  readonly cloudsploit?: readonly string[];
}

/**
 * How to fix a failure. `cli`, `terraform`, `cloudFormation` and `policy` may contain `{{id}}`, `{{name}}`, `{{arn}}`, `{{region}}`,
 * `{{accountId}}`, `{{partition}}`, `{{dnsSuffix}}` and `{{evidence names}}`, which are filled in from the finding (shell-quoted in `cli`). Values that the
 * finding does not contain are in capitals, such as `KMS_KEY_ARN`.
 */
export interface Remediation {
  /** One or two sentences that say what to do. */
  readonly text: string;
  /** AWS documentation page, https. */
  readonly url: string;
  /** Effects of the change, and whether it interrupts service. */
  readonly impact?: string;
  /** AWS CLI commands, one per line; `--region` is added for Regional resources. */
  readonly cli?: string;
  /** Steps in the AWS Management Console, one per line. */
  readonly console?: string;
  /**
   * Page of the console where the steps start, without the host, such as `ec2/home?region={{region}}#Settings:`. Absent: the page of the
   * resource.
   */
  readonly consolePage?: string;
  readonly terraform?: string;
  readonly cloudFormation?: string;
  /** Why there is no Terraform or CloudFormation snippet. */
  readonly notAsCode?: string;
  /** A policy statement to add or change, as JSON. */
  readonly policy?: string;
}

/** Code snippets of a remediation in display order. */
export const remediationSnippets = [
  { key: 'cli', title: 'AWS CLI', language: 'sh' },
  { key: 'policy', title: 'Policy', language: 'json' },
  { key: 'terraform', title: 'Terraform', language: 'hcl' },
  { key: 'cloudFormation', title: 'CloudFormation', language: 'yaml' },
] as const satisfies readonly { readonly key: keyof Remediation; readonly title: string; readonly language: string }[];

/** A requirement on the customer's side of the model, evaluated on one type of resource. Plain data and one pure function. */
export interface Rule<
  T extends ResourceType = ResourceType,
  F extends FactName<T> = FactName<T>,
  M extends string = string,
  P extends ParameterSpecs = ParameterSpecs,
> {
  /** `<service>-<resource>-<good-state>`; never changed after a release. */
  readonly id: string;
  /** IDs of earlier rules that this rule replaces. Configurations may still use them, and comparisons with earlier results follow them. */
  readonly replaces?: readonly string[];
  /** One sentence with *should*. */
  readonly title: string;
  /** The first part of the ID. */
  readonly service: ServiceId;
  readonly resourceType: T;
  readonly responsibility: ResponsibilityId;
  readonly severity: Severity;
  /** 1: for every account; 2: for most accounts; 3: for special needs. */
  readonly tier: 1 | 2 | 3;
  /** The change that resolves failures of this rule together with others; absent: the rule's own remediation. */
  readonly fix?: FixId;
  /** A failure means that anyone on the internet, or any AWS account, can reach, read or use the resource. */
  readonly exposesPublicly?: true;
  /** Runs only if selected by its ID, because it reads sensitive data such as user data. */
  readonly optIn?: true;
  /** The facts that `evaluate` may use. */
  readonly facts: readonly F[];
  /** Messages by ID, with `{{placeholders}}` that the evidence fills. */
  readonly messages: Readonly<Record<M, string>>;
  readonly params: P;
  /** Why it matters: what goes wrong when the rule fails. */
  readonly rationale: string;
  readonly remediation: Remediation;
  /** Controls that the rule satisfies: with default parameters it requires at least what the control requires of the same resources. */
  readonly controls: ControlIds;
  /** Controls on the same subject that require more or something else. */
  readonly related?: ControlIds;
  /**
   * Facts that the remediation changes, with their new values, to verify what it resolves and what it newly breaks. Absent: the effect of the
   * remediation is only estimated.
   */
  readonly fixedFacts?: (facts: Pick<FactsByType[T], F>, resource: ResourceIdentity<NoInfer<T>>) => Partial<FactsByType[T]>;
  readonly evaluate: (
    facts: Pick<FactsByType[T], F>,
    verdicts: Verdicts<NoInfer<M>>,
    context: RuleContext<NoInfer<P>, NoInfer<T>>,
  ) => Verdict;
}

/** Any rule, as registries hold them and the engine runs them. */
export type AnyRule = Omit<Rule, 'evaluate' | 'facts' | 'fixedFacts'> & {
  readonly facts: readonly string[];
  evaluate(facts: unknown, verdicts: Verdicts<string>, context: RuleContext): Verdict;
  fixedFacts?(facts: unknown, resource: ResourceIdentity): Readonly<Record<string, unknown>>;
  /** Replaces `evaluate` for custom rules, which run in a worker. */
  evaluateResource?(resource: Resource, params: ParameterValues, now: number): Outcome;
  /** File that defines a custom rule. */
  readonly file?: string;
};

/** Defines a rule; an undeclared fact, a misspelled message or an unknown resource type does not compile. */
export function defineRule<
  T extends ResourceType,
  const F extends FactName<T>,
  const M extends string,
  const P extends ParameterSpecs = Record<never, never>,
>(rule: Omit<Rule<T, F, M, P>, 'params' | 'service'> & { readonly params?: P }): Rule<T, F, M, P> {
  return { ...rule, service: rule.id.split('-', 1)[0] as ServiceId, params: rule.params ?? ({} as P) };
}

/**
 * Defines rules that differ only by resource type: one definition, several IDs.
 * @param define returns the rule of one variant
 */
export const defineRuleFamily = <V, R extends AnyRule>(variants: readonly V[], define: (variant: V) => R): readonly R[] =>
  variants.map(define);
