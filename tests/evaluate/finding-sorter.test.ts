import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { ftruncateSync, readdirSync, readlinkSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { render } from '../../src/commands/audit.ts';
import { compareResults } from '../../src/evaluate/diff.ts';
import { rememberResult } from '../../src/evaluate/earlier-run.ts';
import { createFindingSorter } from '../../src/evaluate/finding-sorter.ts';
import { compareFindings } from '../../src/evaluate/evaluator.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { formatNames } from '../../src/core/result/format-names.ts';
import { chunk } from '../../src/util/chunk.ts';
import { UserError } from '../../src/core/user-error.ts';
import { hostileResult } from '../report/hostile.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const sample = sampleResult({ findings: 400 }).findings;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-sorter-'));
});
afterAll(() => rm(folder, { recursive: true }));

function sortFindings(findings: readonly Finding[], inMemory: number, at = 11) {
  const sorter = createFindingSorter(folder, inMemory);
  for (const some of chunk(findings, at)) sorter.add(some);
  return { sorter, sorted: sorter.sorted() };
}

describe('the finding sorter', () => {
  test('returns few findings as a sorted list, and opens no file', () => {
    const { sorted } = sortFindings(sample, 1000);
    expect(sorted).toEqual(sample.toSorted(compareFindings));
    expect(openFiles()).toEqual([]);
  });

  test('returns many findings in the same order, repeatedly', () => {
    const { sorter, sorted } = sortFindings(sample, 50);
    expect(sorted.length).toBe(sample.length);
    expect(Array.isArray(sorted)).toBe(false);
    for (const all of [[...sorted], [...sorted.values()], [...sorted]]) expect(all).toEqual(sample.toSorted(compareFindings));
    sorter.close();
  });

  test('merges files when there are too many', () => {
    const { sorter, sorted } = sortFindings(sample, 2, 2);
    expect([...sorted]).toEqual(sample.toSorted(compareFindings));
    expect(openFiles().length).toBeLessThan(65);
    sorter.close();
  });

  test('returns the same for any findings, input order and chunk size', () => {
    const hostile = hostileResult().findings;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...hostile, ...sample.slice(0, 60)]),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (some, inMemory, at) => {
          const { sorter, sorted } = sortFindings(some, inMemory, at);
          expect([...sorted]).toEqual(some.toSorted(compareFindings));
          sorter.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  test.each(formatNames)('%s is the same as for a list', (format) => {
    const later = { ...sampleResult({ findings: 400 }), run: { ...sampleResult({ findings: 0 }).run, id: 'later' } };
    const earlier = rememberResult({ ...later, findings: later.findings.slice(40) });
    const { sorter, sorted } = sortFindings(later.findings, 30);
    const listed = compareResults(earlier, { ...later, findings: later.findings.toSorted(compareFindings) });
    expect([...render(compareResults(earlier, { ...later, findings: sorted }), format)].join('')).toBe(
      [...render(listed, format)].join(''),
    );
    sorter.close();
  });

  test('keeps no named file, and closes its files', async () => {
    const { sorter, sorted } = sortFindings(sample, 50);
    expect(await readdir(folder)).toEqual([]);
    const [first] = sorted;
    expect(first).toEqual(sample.toSorted(compareFindings)[0]);
    expect(openFiles().length).toBeGreaterThan(5);
    sorter.close();
    expect(openFiles()).toEqual([]);
  });

  test('reports a full disk', () => {
    const sorter = createFindingSorter(join(folder, 'missing'), 10);
    expect(() => sorter.add(sample)).toThrow(
      new RegExp(`^findings cannot be written to ${folder}/missing .*ENOENT.*: free disk space there$`),
    );
  });

  test('reports data that differs from what it wrote', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat({ max: 10_000 }),
        fc.option(fc.uint8Array({ minLength: 1, maxLength: 200 })),
        (run, position, bytes) => {
          const { sorter, sorted } = sortFindings(sample.slice(0, 200), 50);
          const files = openFiles();
          const file = files[run % files.length] ?? -1;
          const before = Buffer.alloc(bytes?.length ?? 0);
          if (bytes === null) ftruncateSync(file, position);
          else {
            readSync(file, before, 0, before.length, position);
            writeSync(file, bytes, 0, bytes.length, position);
          }
          if (bytes !== null && before.equals(bytes)) expect([...sorted]).toHaveLength(200);
          else {
            expect(() => [...sorted]).toThrow(UserError);
            expect(() => [...sorted]).toThrow('findings in a temporary file cannot be read');
          }
          sorter.close();
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** Unlinked temporary files that this process has open. */
const openFiles = (): number[] =>
  readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`).startsWith(join(folder, '.findings-')) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
