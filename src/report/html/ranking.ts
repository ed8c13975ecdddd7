import { severities, type Severity } from '../../model/names.ts';
import { counterOf, type ListedResult, type Counts, type RuleResult } from '../../model/result.ts';
import type { Finding } from '../../model/finding.ts';
import { gravest } from '../gravest.ts';

/** A rule and its open failures. */
export interface FailingRule {
  readonly rule: RuleResult;
  /** The gravest severity among the failures; a finding may be graver or milder than its rule. */
  readonly severity: Severity;
  readonly failures: readonly Finding[];
}

/** Rules with open failures: the gravest first, and among those the ones with the most failures that grave. */
export function failingRules({ rules, findings }: Pick<ListedResult, 'rules' | 'findings'>): FailingRule[] {
  const open = Map.groupBy(
    findings.filter((finding) => counterOf(finding) === 'FAIL'),
    ({ ruleId }) => ruleId,
  );
  const graveOnes = ({ severity, failures }: FailingRule) => failures.filter((finding) => finding.severity === severity).length;
  return rules
    .flatMap((rule) => {
      const failures = open.get(rule.id);
      return failures === undefined ? [] : [{ rule, failures, severity: gravest(failures.map(({ severity }) => severity)) }];
    })
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || graveOnes(b) - graveOnes(a));
}

export const noCounts: Counts = { PASS: 0, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 };
