import type { Severity } from '../core/names.ts';
import type { AuditResult } from '../core/result.ts';
import { failuresBy } from '../report/failures.ts';
import { remediationPlan } from '../report/remediation-plan.ts';
import { responsibilityModel } from '../responsibility/model.ts';

/** What fits on a screen of a result. */
export interface ConsoleSummary {
  /** Open failures of each responsibility that has some, by severity. */
  readonly responsibilities: readonly { readonly title: string; readonly failures: Readonly<Record<Severity, number>> }[];
  /** What to do first. */
  readonly work: readonly {
    readonly severity: Severity;
    readonly title: string;
    /** Rules that it is about; the first is the gravest. */
    readonly rules: readonly string[];
    readonly findings: number;
    readonly resources: number;
    /** Resources that anybody can reach, read or use. */
    readonly exposed: number;
  }[];
  /** The gravest failures that have come up since the earlier run, with what their rule demands. */
  readonly appeared: readonly { readonly severity: Severity; readonly name: string; readonly title: string }[];
}

/** Pieces of work, and new failures, that are named. */
const named = 5;

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
      .slice(0, named)
      .map(({ severity, title, rules, findings, resources, exposed }) => ({
        severity,
        title,
        rules: rules.map(({ rule }) => rule.id),
        findings,
        resources,
        exposed,
      })),
    // Findings are sorted: the gravest come first.
    appeared: result.findings
      .values()
      .filter(({ id }) => ids.has(id))
      .take(Math.min(named, ids.size))
      .map(({ severity, ruleId, resource }) => ({ severity, name: resource.name, title: titles.get(ruleId) ?? ruleId }))
      .toArray(),
  };
}
