import type { RuleResult } from '../core/result/result.ts';

/** Returns the first sentence or part of a rule's remediation, without the period: the title of a fix that concerns only this rule. */
export function remediationTitle({ remediation: { text } }: Pick<RuleResult, 'remediation'>): string {
  const [title = text] = text.split(/[.;]\s|[.]$/);
  return title;
}
