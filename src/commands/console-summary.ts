import type { Severity } from '../core/names.ts';
import type { AuditResult } from '../core/result/result.ts';
import { failuresBy } from '../report/failures.ts';
import { remainingOf, remediationPlan, resolution } from '../report/remediation-plan.ts';
import { responsibilityModel } from '../responsibility/model.ts';

/** The part of a result that fits on a screen. */
export interface ConsoleSummary {
  /** Open failures by responsibility and severity; only responsibilities with failures. */
  readonly responsibilities: readonly { readonly title: string; readonly failures: Readonly<Record<Severity, number>> }[];
  /** Top priorities. */
  readonly work: readonly {
    readonly severity: Severity;
    readonly title: string;
    /** Its rules, most severe first. */
    readonly rules: readonly string[];
    /** Such as `resolves 56 of 59 failures on 35 resources`. */
    readonly resolution: string;
    /** Resources that are publicly exposed. */
    readonly exposed: number;
  }[];
  /** The most severe new failures, with the titles of their rules. */
  readonly appeared: readonly { readonly severity: Severity; readonly name: string; readonly title: string }[];
}

/** Listed priorities and new failures. */
const MAX_NAMED = 5;

export function summarize(result: AuditResult): ConsoleSummary {
  const byResponsibility = failuresBy(result.findings, ({ responsibility }) => responsibility);
  const ids = new Set(result.changes?.new);
  const titles = new Map(result.rules.map(({ id, title }) => [id, title]));
  return {
    responsibilities: responsibilityModel.responsibilities.flatMap(({ id, title }) => {
      const failures = byResponsibility.get(id);
      return failures === undefined ? [] : [{ title, failures }];
    }),
    work: remediationPlan(result)
      .slice(0, MAX_NAMED)
      .map((item) => ({
        severity: item.severity,
        title: item.title,
        rules: item.rules.map(({ rule }) => rule.id),
        resolution: resolution({ ...item, remaining: remainingOf(item) }),
        exposed: item.exposed,
      })),
    // Findings are sorted by severity.
    appeared: result.findings
      .values()
      .filter(({ id }) => ids.has(id))
      .take(Math.min(MAX_NAMED, ids.size))
      .map(({ severity, ruleId, resource }) => ({ severity, name: resource.name, title: titles.get(ruleId) ?? ruleId }))
      .toArray(),
  };
}
