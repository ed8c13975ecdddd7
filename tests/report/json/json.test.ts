import { renderJson } from '../../../src/report/json/json.ts';
import { resultOf, sampleResult } from '../../support/results/sample-result.ts';
import { hostileResult } from '../hostile.ts';

const render = (result: Parameters<typeof renderJson>[0]): string => [...renderJson(result)].join('');

describe('JSON results', () => {
  it.each([
    ['a sample', sampleResult()],
    ['an empty result', resultOf([], [])],
    ['hostile text', hostileResult()],
  ])('are the same after reading: %s', (_, result) => {
    expect(JSON.parse(render(result))).toEqual(result);
  });

  it('have their keys in the same order, regardless of the input order', () => {
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

  it('have one line per finding, so that line diffs are readable', () => {
    const result = sampleResult({ findings: 50 });
    const lines = render(result).split('\n');
    for (const { id } of result.findings) expect(lines.filter((line) => line.startsWith(`{"id":"${id}"`))).toHaveLength(1);
  });

  it('are rendered in chunks, never as one long string', () => {
    const result = sampleResult({ findings: 2_000 });
    const chunks = [...renderJson(result)];
    expect(chunks.length).toBeGreaterThan(20);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(chunks.join('').length / 15);
  });
});
