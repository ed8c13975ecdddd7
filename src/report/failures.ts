import type { Finding } from '../core/result/finding.ts';
import { severities, type Severity } from '../core/names.ts';

/** Yields the open failures. It stops at the first finding that is not a failure, because failures come first in a result. */
export function* openFailures(findings: Iterable<Finding>): Generator<Finding, void, undefined> {
  for (const finding of findings) {
    if (finding.status !== 'FAIL') return;
    if (finding.suppressed === undefined) yield finding;
  }
}

/** Counts open failures by key and severity. */
export function failuresBy<K>(findings: Iterable<Finding>, keyOf: (finding: Finding) => K): Map<K, Record<Severity, number>> {
  const numbers = new Map<K, Record<Severity, number>>();
  for (const finding of openFailures(findings)) {
    const key = keyOf(finding);
    const own = numbers.get(key) ?? noFailures();
    own[finding.severity] += 1;
    numbers.set(key, own);
  }
  return numbers;
}

const noFailures = () => Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
