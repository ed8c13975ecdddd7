import { renderJson } from '../../../src/report/json/json.ts';
import { resultOf, sampleResult } from '../../support/results/sample-result.ts';
import { hostileResult } from '../hostile.ts';

const render = (result: Parameters<typeof renderJson>[0]): string => [...renderJson(result)].join('');

describe('a result as JSON', () => {
  it.each([
    ['a sample', sampleResult()],
    ['an empty result', resultOf([], [])],
    ['hostile text', hostileResult()],
  ])('%s reads back as it was', (_, result) => {
    expect(JSON.parse(render(result))).toEqual(result);
  });

  it('has its keys in the same order, however the result was put together', () => {
    const result = sampleResult({ findings: 20 });
    const { findings, ...rest } = result;
    const reversed = findings.map((finding) => Object.fromEntries(Object.entries(finding).reverse()) as unknown as typeof finding);
    expect(render({ findings: reversed, ...rest })).toBe(render(result));
    expect(Object.keys(JSON.parse(render(result)) as object)).toEqual([
      'schemaVersion',
      'run',
      'summary',
      'matrix',
      'rules',
      'inventory',
      'collectionErrors',
      'uncoveredResources',
      'attestations',
      'suppressions',
      'findings',
    ]);
  });

  it('has one line for each finding, so that results can be compared by line', () => {
    const result = sampleResult({ findings: 50 });
    const lines = render(result).split('\n');
    for (const { id } of result.findings) expect(lines.filter((line) => line.startsWith(`{"id":"${id}"`))).toHaveLength(1);
  });

  it('never is one long string', () => {
    const result = sampleResult({ findings: 2_000 });
    const chunks = [...renderJson(result)];
    expect(chunks.length).toBeGreaterThan(20);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(chunks.join('').length / 15);
  });
});
