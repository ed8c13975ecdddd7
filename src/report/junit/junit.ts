import type { Finding } from '../../core/result/finding.ts';
import { resourceLabel } from '../../core/result/resource-label.ts';
import { type AuditResult, counterOf, type Counts, type RuleResult } from '../../core/result/result.ts';
import { limitsText } from '../../core/result/run-limits.ts';
import { visible } from '../text.ts';

/** Element for each status. A finding that could not be evaluated is an error, so that it never counts as passed. */
const elements = {
  PASS: undefined,
  FAIL: 'failure',
  UNKNOWN: 'error',
  ERROR: 'error',
  NOT_APPLICABLE: 'skipped',
  suppressed: 'skipped',
} as const satisfies Record<keyof Counts, 'failure' | 'error' | 'skipped' | undefined>;

/** Renders a JUnit report for pipelines: one suite per rule, one test case per resource. */
export function* renderJunit({
  findings,
  rules,
  run,
  summary,
}: Pick<AuditResult, 'findings' | 'rules' | 'run' | 'summary'>): Generator<string, void, undefined> {
  const suites = suitesOf(findings);
  const { counts } = summary;
  const limits = limitsText(run);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${attributes({ name: limits === undefined ? 'Onus' : `Onus: ${limits}`, tests: findings.length, failures: counts.FAIL, errors: counts.UNKNOWN + counts.ERROR })}>\n`;
  for (const some of atOnce(rules, suites)) {
    const ids = new Set(some.map(({ id }) => id));
    const own = findings.values().filter(({ ruleId }) => ids.has(ruleId));
    const byRule = some.length === 1 ? undefined : Map.groupBy(own, ({ ruleId }) => ruleId);
    for (const rule of some) {
      yield `<testsuite${attributes(suite(rule, suites.get(rule.id) ?? noTests, run))}>\n`;
      for (const finding of byRule === undefined ? own : (byRule.get(rule.id) ?? [])) yield testCase(finding, rule);
      yield '</testsuite>\n';
    }
  }
  yield '</testsuites>\n';
}

/** Numbers of test cases. */
type Suite = Record<'tests' | 'failure' | 'error' | 'skipped', number>;

const noTests: Readonly<Suite> = { tests: 0, failure: 0, error: 0, skipped: 0 };

function suitesOf(findings: Iterable<Finding>): ReadonlyMap<string, Readonly<Suite>> {
  const suites = new Map<string, Suite>();
  for (const finding of findings) {
    const own = suites.get(finding.ruleId) ?? { ...noTests };
    const element = elements[counterOf(finding)];
    own.tests += 1;
    if (element !== undefined) own[element] += 1;
    suites.set(finding.ruleId, own);
  }
  return suites;
}

/** Findings in memory at a time. */
const MAX_FINDINGS_IN_MEMORY = 50_000;

/** Yields groups of rules, each small enough for memory, so that the findings are iterated once per group. */
function* atOnce(rules: readonly RuleResult[], suites: ReadonlyMap<string, Suite>): Generator<readonly RuleResult[], undefined> {
  let some: RuleResult[] = [];
  let findings = 0;
  for (const rule of rules) {
    const { tests } = suites.get(rule.id) ?? noTests;
    if (findings + tests > MAX_FINDINGS_IN_MEMORY && some.length > 0) {
      yield some;
      some = [];
      findings = 0;
    }
    some.push(rule);
    findings += tests;
  }
  yield some;
}

const suite = (
  { id }: RuleResult,
  { tests, failure, error, skipped }: Suite,
  run: AuditResult['run'],
): Record<string, string | number> => ({
  name: id,
  tests,
  failures: failure,
  errors: error,
  skipped,
  timestamp: run.startedAt.replace(/(\.\d+)?Z$/, ''),
  hostname: run.accountId,
});

function testCase(finding: Finding, rule: RuleResult): string {
  const { resource, message, suppressed, severity } = finding;
  const names = {
    name: `${resource.arn === null ? `${resource.type} ${resource.id}` : resourceLabel(resource)} (${resource.accountId}, ${resource.region})`,
    classname: rule.id,
  };
  const element = elements[counterOf(finding)];
  if (element === undefined) return `<testcase${attributes(names)}/>\n`;
  if (element === 'skipped') {
    const why = suppressed === undefined ? message : `Suppressed until ${suppressed.until}: ${suppressed.reason}`;
    return `<testcase${attributes(names)}><skipped>${escaped(why)}</skipped></testcase>\n`;
  }
  const text = `${rule.title}\n${rule.remediation.text}\n${rule.remediation.url}`;
  return `<testcase${attributes(names)}><${element}${attributes({ type: severity, message })}>${text.split('\n').map(escaped).join('\n')}</${element}></testcase>\n`;
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Escapes text for XML; characters that XML does not allow are replaced by their names. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
