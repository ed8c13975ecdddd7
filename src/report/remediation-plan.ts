import { type Fix, fixes } from '../core/result/fixes.ts';
import type { Finding } from '../core/result/finding.ts';
import { severities, type Severity } from '../core/names.ts';
import type { AuditResult, RuleResult, VerifiedFix } from '../core/result/result.ts';
import { openFailures } from './failures.ts';
import { maxSeverity } from './max-severity.ts';
import { remediationTitle } from './remediation-title.ts';

/** A fix with the failures that it resolves, and its risk. */
export interface PlannedFix {
  readonly id: string;
  /** What to do, in the imperative. */
  readonly title: string;
  readonly text: string;
  /** Its failing rules, most severe first, with their open failures. */
  readonly rules: readonly { readonly rule: RuleResult; readonly severity: Severity; readonly failures: number }[];
  /** The highest severity of the failures; a finding can differ from its rule. */
  readonly severity: Severity;
  /** Open failures that it resolves. */
  readonly findings: number;
  readonly resources: number;
  /** Number of publicly exposed resources. */
  readonly exposed: number;
  readonly risk: Risk;
  /** Its effects, if they could be computed. Absent: they are estimated. */
  readonly verified?: VerifiedFix;
}

/** Returns the open failures that a fix leaves, as far as its effects could be computed. */
export const remainingOf = ({ verified }: Pick<PlannedFix, 'verified'>): number =>
  verified?.remains.reduce((sum, { findings }) => sum + findings, 0) ?? 0;

/** Describes what a fix resolves, such as `resolves 56 of 59 failures on 35 resources`. */
export function resolution({ findings, resources, remaining }: { readonly [K in 'findings' | 'resources' | 'remaining']: number }): string {
  const failures = `${remaining > 0 ? `${findings - remaining} of ` : ''}${findings} ${findings === 1 ? 'failure' : 'failures'}`;
  return `resolves ${failures} on ${resources} ${resources === 1 ? 'resource' : 'resources'}`;
}

/** The risk of a fix: the score is the product of the four factors, rounded. */
export interface Risk {
  readonly score: number;
  /** Weight of the most severe open failure. */
  readonly severity: number;
  /** 2 if any of the resources is publicly exposed, else 1. */
  readonly exposure: number;
  /** 1 for one resource, plus 0.25 each time their number doubles, at most 3. */
  readonly reach: number;
  /** 1 for one rule, plus 0.25 for each additional rule of the fix, at most 2. */
  readonly leverage: number;
}

/** Weight of a failure by severity. */
export const severityWeights: Readonly<Record<Severity, number>> = { critical: 100, high: 40, medium: 10, low: 3, informational: 1 };

const riskOf = (
  severity: Severity,
  { exposed, resources, rules }: { readonly exposed: boolean; readonly resources: number; readonly rules: number },
): Risk => {
  const factors = {
    severity: severityWeights[severity],
    exposure: exposed ? 2 : 1,
    reach: Math.min(3, 1 + Math.log2(Math.max(1, resources)) / 4),
    leverage: Math.min(2, 1 + (rules - 1) / 4),
  };
  return { ...factors, score: Math.round(factors.severity * factors.exposure * factors.reach * factors.leverage) };
};

const resourceKey = ({ resource: { accountId, region, type, id } }: Finding): string => `${accountId} ${region} ${type} ${id}`;

/** A fix with the IDs of its rules. */
interface RuleFix extends Fix {
  readonly rules: readonly string[];
}

/** The rule's own remediation, for rules without a fix. */
function fixOfRule(rule: RuleResult): RuleFix {
  const { text } = rule.remediation;
  const title = remediationTitle(rule);
  return { id: rule.id, title, text: title === text.replace(/\.$/, '') ? '' : text, rules: [rule.id] };
}

/** The open failures of a rule. */
interface Failing {
  severity: Severity;
  failures: number;
  /** Indices of the resources. */
  readonly resources: Set<number>;
}

/** Returns the open failures by rule, with resources as numbers to save memory, and the exposed resources. */
function failuresByRule({ rules, findings }: Pick<AuditResult, 'rules' | 'findings'>) {
  const exposing = new Set(rules.filter(({ exposesPublicly }) => exposesPublicly === true).map(({ id }) => id));
  const numbers = new Map<string, number>();
  const byRule = new Map<string, Failing>();
  const exposed = new Set<number>();
  for (const finding of openFailures(findings)) {
    const { ruleId, severity } = finding;
    const key = resourceKey(finding);
    const resource = numbers.get(key) ?? numbers.size;
    numbers.set(key, resource);
    const failing = byRule.get(ruleId) ?? { severity, failures: 0, resources: new Set() };
    failing.severity = maxSeverity([failing.severity, severity]);
    failing.failures += 1;
    failing.resources.add(resource);
    byRule.set(ruleId, failing);
    if (exposing.has(ruleId)) exposed.add(resource);
  }
  return { byRule, exposed };
}

/** Returns the fixes, highest risk first. Every open failure belongs to exactly one fix. */
export function remediationPlan({
  rules,
  findings,
  verifiedFixes = [],
}: Pick<AuditResult, 'rules' | 'findings' | 'verifiedFixes'>): PlannedFix[] {
  const verifiedById = new Map(verifiedFixes.map((fix) => [fix.id, fix]));
  const { byRule, exposed } = failuresByRule({ rules, findings });
  const shared = fixes.map((fix): RuleFix => ({ ...fix, rules: rules.filter((rule) => rule.fix === fix.id).map(({ id }) => id) }));
  const alone = rules.filter(({ fix }) => fix === undefined).map(fixOfRule);
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  return [...shared, ...alone]
    .flatMap(({ id, title, text, rules: ids }): PlannedFix[] => {
      const failing = ids
        .flatMap((ruleId) => {
          const rule = ruleById.get(ruleId);
          const failing = byRule.get(ruleId);
          return rule === undefined || failing === undefined ? [] : [{ rule, ...failing }];
        })
        .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.failures - a.failures);
      const [first] = failing;
      if (first === undefined) return [];
      const resources = failing.reduce((all, own) => all.union(own.resources), new Set<number>());
      const reachable = resources.intersection(exposed).size;
      const { severity } = first;
      const verified = verifiedById.get(id);
      return [
        {
          id,
          // If only one rule of the fix fails, its own remediation is more specific.
          ...(failing.length === 1 ? pick(fixOfRule(first.rule)) : { title, text }),
          rules: failing.map(({ rule, failures, severity: own }) => ({ rule, failures, severity: own })),
          severity,
          findings: failing.reduce((sum, { failures }) => sum + failures, 0),
          resources: resources.size,
          exposed: reachable,
          ...(verified === undefined ? {} : { verified }),
          risk: riskOf(severity, { exposed: reachable > 0, resources: resources.size, rules: failing.length }),
        },
      ];
    })
    .sort((a, b) => b.risk.score - a.risk.score || b.findings - a.findings || (a.id < b.id ? -1 : 1));
}

const pick = ({ title, text }: RuleFix) => ({ title, text });
