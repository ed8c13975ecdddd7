import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { FindingsById } from '../../src/evaluate/findings-by-id.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { UserError } from '../../src/core/user-error.ts';
import { hostileResult } from '../report/hostile.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const sample = sampleResult({ findings: 300 }).findings;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-by-id-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The findings from the index with few in memory, and from a map. */
function both(findings: readonly Finding[], inMemory: number) {
  const index = new FindingsById(folder, inMemory);
  const map = new Map<string, Finding>();
  for (const finding of findings) {
    index.set(finding);
    map.set(finding.id, finding);
  }
  return { index, map };
}

describe('findings by ID', () => {
  test.each([7, 1000])('are the same as in a map, with %d in memory', async (inMemory) => {
    const { index, map } = both([...sample, ...hostileResult().findings.slice(0, 20)], inMemory);
    for (const [id, finding] of map) expect([index.has(id), index.get(id)]).toEqual([true, finding]);
    expect([...index.values()]).toEqual([...map.values()]);
    expect([index.has('another'), index.get('another')]).toEqual([false, undefined]);
    expect(await readdir(folder)).toEqual([]);
    index.close();
  });

  test('replace earlier findings with the same ID', () => {
    const pick = fc.record({ at: fc.nat(20), message: fc.string() });
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (picks, inMemory) => {
        const { index, map } = both(
          picks.flatMap(({ at, message }) => sample.slice(at, at + 1).map((finding) => ({ ...finding, message }))),
          inMemory,
        );
        for (const [id, finding] of map) expect(index.get(id)).toEqual(finding);
        expect([...index.values()]).toEqual([...map.values()]);
        index.close();
      }),
    );
  });

  test('report a full disk', () => {
    const index = new FindingsById(join(folder, 'missing'), 10);
    expect(() => {
      for (const finding of sample) index.set(finding);
    }).toThrow(UserError);
  });
});
