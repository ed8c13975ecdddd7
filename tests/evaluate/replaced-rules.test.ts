import { parseConfig } from '../../src/config/config-file.ts';
import { paramsOf } from '../../src/config/config.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { compareResults } from '../../src/evaluate/diff.ts';
import { findingId } from '../../src/evaluate/finding-id.ts';
import { selectRules } from '../../src/evaluate/select-rules.ts';
import { createSuppressions } from '../../src/evaluate/suppressions.ts';
import { now, versioningRule } from '../support/resources/builders.ts';
import { earlier, finding, later, listingFailed, ruleId } from '../support/results/compared-runs.ts';

const former = ruleId;
const current = 's3-bucket-new-check';
const rule: AnyRule = {
  ...versioningRule,
  id: current,
  replaces: [former],
  resourceType: 'AWS::S3::Bucket',
  params: { days: { type: 'integer', default: 30, min: 1, max: 365, description: 'Days' } },
} as AnyRule;

const of = (ruleId: string, name: string, status: Finding['status'], change: Partial<Finding> = {}): Finding => {
  const found = { ...finding(name, status, change), ruleId };
  return { ...found, id: findingId(ruleId, found.resource) };
};

function compare(before: readonly Finding[], after: readonly Finding[]) {
  const result = later(after.map((found) => ({ ...found, ruleId })));
  const rules = result.rules.flatMap((entry) =>
    entry.id === former ? [{ ...entry, id: current, replaces: [former], resourceType: 'AWS::S3::Bucket' }] : [],
  );
  return compareResults(earlier(before), { ...result, run: { ...result.run, rules: [current] }, rules, findings: after });
}

describe('the ID of a replaced rule', () => {
  test('selects the new rule', () => {
    expect(selectRules([rule], { rules: [former] }, {}).map(({ id }) => id)).toEqual([current]);
  });

  test('configures the new rule', () => {
    const config = parseConfig(`rules: { ${former}: { enabled: true, parameters: { days: 90 } } }`, { file: 'onus.yaml', rules: [rule] });
    expect(paramsOf(rule, config)).toEqual({ days: 90 });
    const off = parseConfig(`rules: { ${former}: { enabled: false } }`, { file: 'onus.yaml', rules: [rule] });
    expect(() => selectRules([rule], {}, off)).toThrow('no rule matches');
  });

  test('does not hide an invalid parameter', () => {
    const text = `rules: { ${former}: { parameters: { hours: 1 } } }`;
    expect(() => parseConfig(text, { file: 'onus.yaml', rules: [rule] })).toThrow(`${former} has no parameter hours; it has: days`);
  });

  test('suppresses findings of the new rule', () => {
    const until = '2026-12-31';
    expect(() =>
      parseConfig(`suppressions: [{ rule: ${former}, reason: known, until: ${until} }]`, { file: 'onus.yaml', rules: [rule] }),
    ).not.toThrow();
    const { suppressionFor } = createSuppressions([{ rule: former, reason: 'known', until }], now, [rule]);
    expect(suppressionFor(of(current, 'a', 'FAIL'))).toEqual({ reason: 'known', until });
    expect(createSuppressions([{ rule: former, reason: 'known', until }], now).suppressionFor(of(current, 'a', 'FAIL'))).toBeUndefined();
  });
});

describe('a comparison with a run of the replaced rule', () => {
  test('keeps the first date of a remaining failure', () => {
    const result = compare([of(former, 'a', 'FAIL', { firstSeen: '2026-10-01' })], [of(current, 'a', 'FAIL')]);
    expect(result.changes).toMatchObject({ new: [], firstJudged: [], resolved: [], unchanged: 1 });
    expect([...result.findings]).toMatchObject([{ ruleId: current, firstSeen: '2026-10-01' }]);
  });

  test('reports a resolved failure', () => {
    const { changes } = compare([of(former, 'a', 'FAIL'), of(former, 'b', 'FAIL')], [of(current, 'a', 'PASS')]);
    expect(changes?.resolved).toMatchObject([{ why: 'passes' }, { why: 'gone' }]);
  });

  test('reports a new failure of a resource that passed before', () => {
    const now = of(current, 'a', 'FAIL');
    expect(compare([of(former, 'a', 'PASS')], [now]).changes).toMatchObject({ new: [now.id], firstJudged: [] });
  });

  test('resolves nothing if the resources could not be listed', () => {
    const failed = { ...listingFailed('eu-west-1'), ruleId: current };
    const { changes, carried } = compare([of(former, 'a', 'FAIL')], [failed]);
    expect(changes).toMatchObject({ resolved: [], notCompared: 1 });
    expect(carried).toMatchObject([{ ruleId: current }]);
  });

  test('maps the rule only for resources of its type', () => {
    const account = of(former, 'a', 'FAIL');
    const { changes } = compare([{ ...account, resource: { ...account.resource, type: 'AWS::::Account' } }], []);
    expect(changes).toMatchObject({ resolved: [], notCompared: 1 });
  });
});
