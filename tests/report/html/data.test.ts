import { findingAt, kindAt, pack, unpacked } from '../../../src/report/html/data.ts';
import { catalogLabels } from '../../../src/report/html/titles.ts';
import { counterOf } from '../../../src/core/result/result.ts';
import { resultOf, sampleResult } from '../../support/results/sample-result.ts';
import { hostileResult } from '../hostile.ts';

describe('the embedded data of the page', () => {
  it.each([
    ['a sample', sampleResult()],
    ['hostile text', hostileResult()],
    ['no findings', resultOf([], [])],
  ])('keeps every value of %s', (_, result) => {
    const data = JSON.parse(JSON.stringify(pack(result, catalogLabels))) as ReturnType<typeof pack>;
    expect(result.findings.map((_, index) => findingAt(data, index))).toEqual(result.findings);
    const findings = unpacked(data);
    expect([findings.length, [...findings], [...findings]]).toEqual([result.findings.length, result.findings, result.findings]);
    expect(result.findings.map((_, index) => counterOf(kindAt(data, index)))).toEqual(result.findings.map(counterOf));
  });

  it('contains every text, resource and rule once', () => {
    const result = sampleResult({ findings: 1_000, change: (finding) => ({ ...finding, message: 'same', evidence: { a: 1 } }) });
    const data = pack({ ...result, findings: [...result.findings, ...result.findings] }, catalogLabels);
    expect([data.templates, data.evidence, data.texts.template]).toEqual([['=same'], [{ a: 1 }], [0]]);
    expect(data.resources.id.length).toBeLessThanOrEqual(result.findings.length);
    expect(data.kinds.length).toBeLessThan(result.findings.length / 5);
    expect(data.rules).toBe(result.rules);
    expect(data.findings.id).toHaveLength(2_000);
  });

  it('contains the changes since the previous run and the names of accounts', () => {
    const result = sampleResult({ findings: 20 });
    const [first, second] = result.findings;
    const others = result.findings.slice(2, 8);
    const changes = {
      since: { runId: 'before', finishedAt: '2026-11-14T00:00:00Z' },
      new: [first?.id ?? ''],
      resolved: [],
      unchanged: 0,
      firstJudged: [],
      newlyUnreadable: [second?.id ?? ''],
      notCompared: 0,
    };
    const account = { state: 'audited', resources: 0, counts: result.summary.counts, failures: result.summary.failures } as const;
    const accounts = [
      { ...account, id: '111111111111', name: 'web' },
      { ...account, id: '222222222222' },
    ];
    const data = pack({ ...result, changes, accounts }, catalogLabels);
    expect(result.findings.map((_, index) => kindAt(data, index).change).slice(0, 8)).toEqual([
      'new',
      'unreadable',
      ...others.map((finding) => (counterOf(finding) === 'FAIL' ? 'open' : undefined)),
    ]);
    expect(data.accounts).toEqual({ '111111111111': 'web' });
    expect(findingAt(data, 0)).toEqual(first);
  });

  it('is rejected if a finding names a rule that the result does not list', () => {
    expect(() => pack({ ...sampleResult({ findings: 3 }), rules: [] }, catalogLabels)).toThrow('does not list the rule');
  });
});
