import { severities, type Severity } from '../../core/names.ts';
import type { AuditResult, Counts, RuleResult } from '../../core/result/result.ts';
import type { Finding } from '../../core/result/finding.ts';
import { failuresBy, openFailures } from '../failures.ts';
import { sumOf } from './parts/bars.tsx';

/** A rule and its open failures. */
export interface FailingRule {
  readonly rule: RuleResult;
  /** The highest severity of the failures; a finding can differ from its rule. */
  readonly severity: Severity;
  readonly failures: number;
  /** The first of them. */
  readonly examples: readonly Finding[];
}

/** Returns rules with open failures, sorted by severity and by number of failures with that severity. */
export function failingRules({ rules, findings }: Pick<AuditResult, 'rules' | 'findings'>, maxExamples: number): FailingRule[] {
  const numbers = failuresBy(findings, ({ ruleId }) => ruleId);
  const examples = new Map<string, Finding[]>();
  for (const finding of openFailures(findings)) {
    const own = examples.get(finding.ruleId) ?? [];
    if (own.length === maxExamples) continue;
    own.push(finding);
    examples.set(finding.ruleId, own);
  }
  return rules
    .flatMap((rule) => {
      const open = numbers.get(rule.id);
      if (open === undefined) return [];
      const severity = severities.findLast((candidate) => open[candidate] > 0) ?? 'informational';
      return [{ rule, severity, failures: sumOf(open), examples: examples.get(rule.id) ?? [], graveOnes: open[severity] }];
    })
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.graveOnes - a.graveOnes);
}

export const noCounts: Counts = { PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 };
