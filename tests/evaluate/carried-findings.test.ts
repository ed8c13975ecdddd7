import { compareResults } from '../../src/evaluate/diff.ts';
import { readEarlierRun, rememberResult } from '../../src/evaluate/earlier-run.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { renderJson } from '../../src/report/json/json.ts';
import { earlier, finding, later, listingFailed } from '../support/results/compared-runs.ts';

describe('an open failure that a run could not read', () => {
  const old = finding('a', 'FAIL', { firstSeen: '2026-10-01' });
  const unread = compareResults(earlier([old, finding('b', 'FAIL')]), later([listingFailed('eu-west-1')]));
  const theNext = (findings: readonly Finding[], run: Partial<ListedResult['run']> = {}) => {
    const { changes, carried, findings: dated } = compareResults(rememberResult(unread), later(findings, { id: 'after', ...run }));
    return { changes, carried, dated: [...dated] };
  };

  test('is carried over and written with the result', async () => {
    expect(unread.carried?.map(({ id, firstSeen }) => [id, firstSeen])).toEqual([
      ['a', '2026-10-01'],
      ['b', '2026-11-21'],
    ]);
    const written = await readEarlierRun(chunksOf(renderJson(unread)), 'result.json');
    expect(Array.from(written.failures.values(), ({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  test('is unchanged and keeps its first date if it still fails', () => {
    const { changes, dated, carried } = theNext([old, finding('b', 'FAIL')]);
    expect(changes).toMatchObject({ new: [], firstJudged: [], unchanged: 2, resolved: [] });
    expect(dated.find(({ id }) => id === 'a')?.firstSeen).toBe('2026-10-01');
    expect(carried).toBeUndefined();
  });

  test('is resolved once a run reads it as resolved', () => {
    expect(
      theNext([finding('a', 'PASS')])
        .changes?.resolved.map(({ id, why }) => `${id} ${why}`)
        .sort(),
    ).toEqual(['a passes', 'b gone']);
  });

  test('is carried over again while it cannot be read', () => {
    const { changes, carried } = theNext([listingFailed('eu-west-1')]);
    expect(carried?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(changes).toMatchObject({ new: [], resolved: [], notCompared: 2, newlyUnreadable: [] });
  });

  test('is not carried over by a run that excludes it', () => {
    expect(compareResults(earlier([old]), later([], { rules: [] })).carried).toBeUndefined();
  });
});

async function* chunksOf(parts: Iterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) yield Buffer.from(part);
}
