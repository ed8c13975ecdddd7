import type { Finding } from '../model/finding.ts';
import { type AuditResult, counterOf, type Counts, type RuleResult } from '../model/result.ts';
import { visible } from './text.ts';

/** What becomes of a finding in a test report: what could not be judged is an error, so that it never passes as good. */
const elements = {
  PASS: undefined,
  FAIL: 'failure',
  UNKNOWN: 'error',
  ERROR: 'error',
  NOT_APPLICABLE: 'skipped',
  suppressed: 'skipped',
} as const satisfies Record<keyof Counts, 'failure' | 'error' | 'skipped' | undefined>;

/** A JUnit report for pipelines: one suite for each rule, one test case for each resource. */
export function* renderJunit({
  findings,
  rules,
  run,
  summary,
}: Pick<AuditResult, 'findings' | 'rules' | 'run' | 'summary'>): Generator<string, void, undefined> {
  const byRule = Map.groupBy(findings, ({ ruleId }) => ruleId);
  const { counts } = summary;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${attributes({ name: 'Onus', tests: findings.length, failures: counts.FAIL, errors: counts.UNKNOWN + counts.ERROR })}>\n`;
  for (const rule of rules) {
    const own = byRule.get(rule.id) ?? [];
    yield `<testsuite${attributes(suite(rule, own, run))}>\n`;
    for (const finding of own) yield testCase(finding, rule);
    yield '</testsuite>\n';
  }
  yield '</testsuites>\n';
}

function suite({ id }: RuleResult, findings: readonly Finding[], run: AuditResult['run']): Record<string, string | number> {
  const count = (element: string) => findings.filter((finding) => elements[counterOf(finding)] === element).length;
  return {
    name: id,
    tests: findings.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    timestamp: run.startedAt.replace(/(\.\d+)?Z$/, ''),
    hostname: run.accountId,
  };
}

function testCase(finding: Finding, rule: RuleResult): string {
  const { resource, message, suppressed, severity } = finding;
  const names = {
    name: `${resource.arn ?? `${resource.type} ${resource.id}`} (${resource.accountId}, ${resource.region})`,
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

/** Text for any place in XML; what XML cannot hold at all is named. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
