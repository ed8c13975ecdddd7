import { type Fix, fixes } from '../core/fixes.ts';
import type { Finding } from '../core/finding.ts';
import { severities, type Severity } from '../core/names.ts';
import type { AuditResult, RuleResult } from '../core/result.ts';
import { openFailures } from './failures.ts';
import { maxSeverity } from './max-severity.ts';

/** A piece of work, what it clears, and how urgent it is. */
export interface PlannedFix {
  readonly id: string;
  /** What to do, as an order. */
  readonly title: string;
  readonly text: string;
  /** Its rules that fail, the gravest first, with their open failures. */
  readonly rules: readonly { readonly rule: RuleResult; readonly severity: Severity; readonly failures: number }[];
  /** The gravest severity among the failures; a finding may be graver or milder than its rule. */
  readonly severity: Severity;
  /** Open failures that it clears. */
  readonly findings: number;
  readonly resources: number;
  /** Those of the resources that anybody can reach, read or use. */
  readonly exposed: number;
  readonly risk: Risk;
}

/** Why an item stands where it stands: the score is the product of the four, rounded. */
export interface Risk {
  readonly score: number;
  /** Weight of the gravest open failure. */
  readonly severity: number;
  /** 2 when any of the resources is exposed to everyone, else 1. */
  readonly exposure: number;
  /** 1 for one resource, and a quarter more each time their number doubles, at most 3. */
  readonly reach: number;
  /** 1 for one rule, and a quarter more for each further rule that the same work clears, at most 2. */
  readonly leverage: number;
}

/** What a failure weighs by its severity. */
export const severityWeights: Readonly<Record<Severity, number>> = { critical: 100, high: 40, medium: 10, low: 3, informational: 1 };

const riskOf = (severity: Severity, exposed: number, resources: number, rules: number): Risk => {
  const factors = {
    severity: severityWeights[severity],
    exposure: exposed > 0 ? 2 : 1,
    reach: Math.min(3, 1 + Math.log2(Math.max(1, resources)) / 4),
    leverage: Math.min(2, 1 + (rules - 1) / 4),
  };
  return { ...factors, score: Math.round(factors.severity * factors.exposure * factors.reach * factors.leverage) };
};

const resourceKey = ({ resource: { accountId, region, type, id } }: Finding): string => `${accountId} ${region} ${type} ${id}`;

/** A fix with the IDs of the rules whose failures it resolves. */
interface RuleFix extends Fix {
  readonly rules: readonly string[];
}

/** The rule's own remediation, for rules without a fix. */
function fixOfRule({ id, remediation: { text } }: RuleResult): RuleFix {
  const [order = text] = text.split(/[.;]\s|[.]$/);
  return { id, title: order, text: order === text.replace(/\.$/, '') ? '' : text, rules: [id] };
}

/** The open failures of a rule. */
interface Failing {
  severity: Severity;
  failures: number;
  /** Numbers of the resources. */
  readonly resources: Set<number>;
}

/** All open failures in little memory: each resource gets a number. Also which of the resources are exposed. */
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

/** What to do, the riskiest first. Every open failure is in exactly one item. */
export function remediationPlan({ rules, findings }: Pick<AuditResult, 'rules' | 'findings'>): PlannedFix[] {
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
      return [
        {
          id,
          // Only one rule of several fails: its own remedy says it better.
          ...(failing.length === 1 ? pick(fixOfRule(first.rule)) : { title, text }),
          rules: failing.map(({ rule, failures, severity: own }) => ({ rule, failures, severity: own })),
          severity,
          findings: failing.reduce((sum, { failures }) => sum + failures, 0),
          resources: resources.size,
          exposed: reachable,
          risk: riskOf(severity, reachable, resources.size, failing.length),
        },
      ];
    })
    .sort((a, b) => b.risk.score - a.risk.score || b.findings - a.findings || (a.id < b.id ? -1 : 1));
}

const pick = ({ title, text }: RuleFix) => ({ title, text });
