import { findingAt, outcomeAt, pack } from '../../../src/report/html/data.ts';
import { labels } from '../../../src/report/html/titles.ts';
import { counterOf } from '../../../src/model/result.ts';
import { resultOf, sampleResult } from '../../support/sample-result.ts';
import { hostileResult } from '../hostile.ts';

describe('the data of the page', () => {
  it.each([
    ['a sample', sampleResult()],
    ['hostile text', hostileResult()],
    ['no findings', resultOf([], [])],
  ])('loses nothing of %s', (_, result) => {
    const data = JSON.parse(JSON.stringify(pack(result, labels))) as ReturnType<typeof pack>;
    expect(result.findings.map((_, index) => findingAt(data, index))).toEqual(result.findings);
    expect(result.findings.map((_, index) => outcomeAt(data, index))).toEqual(result.findings.map(counterOf));
  });

  it('holds every text, resource and rule once', () => {
    const result = sampleResult({ findings: 1_000, change: (finding) => ({ ...finding, message: 'same', evidence: { a: 1 } }) });
    const data = pack({ ...result, findings: [...result.findings, ...result.findings] }, labels);
    expect([data.messages, data.evidence]).toEqual([['same'], [{ a: 1 }]]);
    expect(data.resources.length).toBeLessThanOrEqual(result.findings.length);
    expect(data.rules).toBe(result.rules);
    expect(data.columns.id).toHaveLength(2_000);
  });

  it('is refused when a finding names a rule that the result does not list', () => {
    expect(() => pack({ ...sampleResult({ findings: 3 }), rules: [] }, labels)).toThrow('does not list the rule');
  });
});
