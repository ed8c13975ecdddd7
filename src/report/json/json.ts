import type { Finding } from '../../core/result/finding.ts';
import type { AuditResult } from '../../core/result/result.ts';
import { jsonList } from '../json-list.ts';

/** All keys in output order, so that two results can be compared line by line. */
type Ordered<T> = { readonly [K in keyof T]-?: T[K] | undefined };

const result = (
  value: AuditResult,
): Ordered<Omit<AuditResult, 'carried'>> & { readonly carried: readonly Ordered<Finding>[] | undefined } => ({
  schemaVersion: value.schemaVersion,
  run: value.run,
  summary: value.summary,
  matrix: value.matrix,
  rules: value.rules,
  inventory: value.inventory,
  collectionErrors: value.collectionErrors,
  uncoveredResources: value.uncoveredResources,
  attestations: value.attestations,
  suppressions: value.suppressions,
  verifiedFixes: value.verifiedFixes,
  accounts: value.accounts,
  changes: value.changes,
  trend: value.trend,
  carried: value.carried?.map(finding),
  omitted: value.omitted,
  findings: value.findings,
});

const finding = (value: Finding): Ordered<Finding> => ({
  id: value.id,
  ruleId: value.ruleId,
  status: value.status,
  severity: value.severity,
  severityReason: value.severityReason,
  responsibility: value.responsibility,
  category: value.category,
  service: value.service,
  resource: value.resource,
  message: value.message,
  evidence: value.evidence,
  collectionError: value.collectionError,
  suppressed: value.suppressed,
  firstSeen: value.firstSeen,
  reclassified: value.reclassified,
});

/** Yields the result as JSON in chunks, one list element per line, so that it is never one string. */
export function* renderJson(value: AuditResult): Generator<string, void, undefined> {
  let before = '{\n';
  for (const [key, part] of Object.entries(result(value))) {
    if (part === undefined) continue;
    yield `${before}${JSON.stringify(key)}: `;
    if (key === 'findings') yield* jsonList(value.findings.values().map(finding));
    else if (Array.isArray(part)) yield* jsonList(part);
    else yield JSON.stringify(part);
    before = ',\n';
  }
  yield '\n}\n';
}
