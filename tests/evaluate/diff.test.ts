import { hash } from 'node:crypto';
import fc from 'fast-check';
import { compareResults } from '../../src/evaluate/diff.ts';
import { rememberResult } from '../../src/evaluate/earlier-run.ts';
import { findingId } from '../../src/evaluate/finding-id.ts';
import type { Finding, Status } from '../../src/core/result/finding.ts';
import { type AccountResult, allTypes, type ListedResult } from '../../src/core/result/result.ts';
import { earlier, finding, later, listingFailed, ruleId } from '../support/results/compared-runs.ts';
import { resultOf, sampleResult } from '../support/results/sample-result.ts';

function changesOf(before: readonly Finding[], now: readonly Finding[], run: Partial<ListedResult['run']> = {}) {
  const { changes } = compareResults(earlier(before), later(now, run));
  if (changes === undefined) throw new Error('nothing was compared');
  const { since: _, resolved, suppressed: hidden, ...rest } = changes;
  const named = (all: typeof resolved = []) => all.map(({ id, why }) => `${id} ${why}`);
  return { ...rest, resolved: named(resolved), suppressed: named(hidden) };
}

const nothing = { new: [], firstJudged: [], resolved: [], suppressed: [], unchanged: 0, newlyUnreadable: [], notCompared: 0 };
const suppressed = { suppressed: { reason: 'known', until: '2027-01-31' } };
const audited = (...names: string[]): ListedResult['run']['regions'] => names.map((region) => ({ region, state: 'audited' }));

describe('a finding', () => {
  test.each<readonly [string, Finding | undefined, Finding | undefined, object]>([
    ['still fails', finding('a', 'FAIL'), finding('a', 'FAIL'), { unchanged: 1 }],
    ['fails now', finding('a', 'PASS'), finding('a', 'FAIL'), { new: ['a'] }],
    ['applies now', finding('a', 'NOT_APPLICABLE'), finding('a', 'FAIL'), { new: ['a'] }],
    ['is of a new resource', undefined, finding('a', 'FAIL'), { new: ['a'] }],
    ['is no longer suppressed', finding('a', 'FAIL', suppressed), finding('a', 'FAIL'), { new: ['a'] }],
    ['could not be evaluated before', finding('a', 'UNKNOWN'), finding('a', 'FAIL'), { firstJudged: ['a'] }],
    [
      'failed before it could not be evaluated',
      finding('a', 'UNKNOWN', { firstSeen: '2026-11-01' }),
      finding('a', 'FAIL'),
      { unchanged: 1 },
    ],
    ['passes now', finding('a', 'FAIL'), finding('a', 'PASS'), { resolved: ['a passes'] }],
    ['no longer applies', finding('a', 'FAIL'), finding('a', 'NOT_APPLICABLE'), { resolved: ['a not-applicable'] }],
    ['is suppressed now', finding('a', 'FAIL'), finding('a', 'FAIL', suppressed), { suppressed: ['a suppressed'] }],
    ['is still suppressed', finding('a', 'FAIL', suppressed), finding('a', 'FAIL', suppressed), {}],
    ['belongs to a deleted resource', finding('a', 'FAIL'), undefined, { resolved: ['a gone'] }],
    ['cannot be evaluated now', finding('a', 'FAIL'), finding('a', 'UNKNOWN'), { newlyUnreadable: ['a'], notCompared: 1 }],
    ['has a rule error now', finding('a', 'FAIL'), finding('a', 'ERROR'), { newlyUnreadable: ['a'], notCompared: 1 }],
    ['passed and cannot be evaluated now', finding('a', 'PASS'), finding('a', 'UNKNOWN'), { newlyUnreadable: ['a'] }],
    ['still cannot be evaluated', finding('a', 'UNKNOWN'), finding('a', 'UNKNOWN'), {}],
    ['still passes', finding('a', 'PASS'), finding('a', 'PASS'), {}],
  ])('is compared when it %s', (_, before, now, expected) => {
    expect(changesOf(before === undefined ? [] : [before], now === undefined ? [] : [now])).toEqual({ ...nothing, ...expected });
  });
});

test('compares a result of an earlier version, with the Region in its IDs, by current IDs', () => {
  const old = finding('a', 'FAIL', { firstSeen: '2026-10-01' });
  const key = [old.ruleId, old.resource.accountId, 'eu-west-1', 'AWS::S3::Bucket', 'arn:aws:s3:::a'];
  const before = { ...old, id: hash('sha256', JSON.stringify(key)).slice(0, 20) };
  const now = { ...finding('a', 'FAIL'), id: findingId(old.ruleId, old.resource) };
  expect(before.id).not.toBe(now.id);
  expect(changesOf([before], [now])).toEqual({ ...nothing, unchanged: 1 });
  expect(changesOf([before], [before])).toEqual({ ...nothing, unchanged: 1 });
  expect(compareResults(earlier([], { carried: [before] }), later([now])).findings).toMatchObject([{ firstSeen: '2026-10-01' }]);
  expect([...compareResults(earlier([before]), later([before])).findings].map(({ id }) => id)).toEqual([now.id]);
});

describe('unread findings are not resolved', () => {
  const failing = finding('a', 'FAIL');

  test.each<readonly [string, readonly Finding[], Partial<ListedResult['run']>]>([
    ['the rule was not run', [], { rules: ['s3-something-else'] }],
    ['the Region was left out', [], { regions: [{ region: 'eu-west-1', state: 'not-selected' }] }],
    ['the Region was not enabled', [], { regions: [{ region: 'eu-west-1', state: 'not-enabled' }] }],
  ])('if %s', (_, now, run) => {
    expect(changesOf([failing], now, run)).toEqual({ ...nothing, notCompared: 1 });
  });

  test.each(['eu-west-1', 'global'])('if the listing failed in %s', (region) => {
    const failed = listingFailed(region);
    expect(changesOf([failing], [failed])).toEqual({ ...nothing, newlyUnreadable: [failed.id], notCompared: 1 });
  });

  test('a failed listing does not affect another Region', () => {
    expect(changesOf([failing], [listingFailed('us-east-1')]).resolved).toEqual(['a gone']);
  });

  test('of the account itself, which is always present', () => {
    const base = finding('123456789012', 'FAIL');
    const account = { ...base, resource: { ...base.resource, type: 'AWS::::Account' as const } };
    expect(changesOf([account], [])).toEqual({ ...nothing, notCompared: 1 });
  });

  test.each<readonly [AccountResult['state'], object]>([
    ['audited', { resolved: ['a gone'] }],
    ['partial', { resolved: ['a gone'] }],
    ['not-audited', { notCompared: 1 }],
  ])('of an account that was not read: %s', (state, expected) => {
    const { accountId } = failing.resource;
    const account = { id: accountId, state, resources: 0, counts: resultOf([]).summary.counts, failures: resultOf([]).summary.failures };
    const { changes } = compareResults(earlier([failing], { accounts: [account] }), later([], {}, { accounts: [account] }));
    expect({ resolved: changes?.resolved.map(({ id, why }) => `${id} ${why}`), notCompared: changes?.notCompared }).toEqual({
      resolved: [],
      notCompared: 0,
      ...expected,
    });
  });

  test.each(['eu-west-1', 'global'])('if nothing of %s could be read', (region) => {
    const collectionErrors = [
      { kind: 'failed', action: 'lambda:InvokeFunction', message: 'crashed', types: [allTypes], regions: [region], findings: 0 },
    ] as const;
    expect(compareResults(earlier([failing]), later([], {}, { collectionErrors })).changes).toMatchObject({ resolved: [], notCompared: 1 });
    expect(compareResults(earlier([], { collectionErrors }), later([failing])).changes).toMatchObject({ new: [], firstJudged: ['a'] });
  });
});

describe('findings that the earlier run did not evaluate are not new', () => {
  const failing = finding('a', 'FAIL');
  const ran = (more: Partial<ListedResult['run']>, findings: readonly Finding[] = []) => {
    const result = resultOf(findings);
    return rememberResult({ ...result, run: { ...result.run, ...more } });
  };

  test.each([
    ['its rule was not run', ran({ rules: [] })],
    ['its Region was left out', ran({ regions: audited('us-east-1') })],
    ['its listing failed', ran({}, [listingFailed('eu-west-1')])],
  ])('if %s', (_, run) => {
    const { changes } = compareResults(run, later([failing]));
    expect(changes).toMatchObject({ new: [], firstJudged: ['a'] });
  });
});

describe('a result that does not list all findings', () => {
  const [failing, good] = [finding('a', 'FAIL'), finding('b', 'PASS')];
  const without = (result: ListedResult, id: string): ListedResult => ({
    ...result,
    findings: result.findings.filter((one) => one.id !== id),
  });

  test('reports no reason for a missing failure', () => {
    const { changes } = compareResults(earlier([failing]), without(later([good]), 'b'));
    expect(changes).toMatchObject({ resolved: [{ id: 'a', why: 'unlisted' }], notCompared: 0 });
  });

  test('with missing failures does not resolve findings that it does not list', () => {
    const { changes } = compareResults(earlier([failing]), without(later([finding('c', 'FAIL')]), 'c'));
    expect(changes).toMatchObject({ resolved: [], notCompared: 1 });
  });

  test('counts unlisted findings as evaluated if it lists everything that does not pass', () => {
    expect(compareResults(rememberResult(without(resultOf([good]), 'b')), later([failing])).changes).toMatchObject({ new: ['a'] });
    const failed = resultOf([finding('c', 'FAIL')]);
    expect(compareResults(rememberResult(without(failed, 'c')), later([failing])).changes).toMatchObject({ new: [], firstJudged: ['a'] });
  });
});

describe('the date of the first failure', () => {
  const seen = (before: readonly Finding[], now: Finding) => [...compareResults(earlier(before), later([now])).findings][0]?.firstSeen;

  test.each<readonly [string, readonly Finding[], Finding, string | undefined]>([
    ['is carried over', [finding('a', 'FAIL', { firstSeen: '2026-01-02' })], finding('a', 'FAIL'), '2026-01-02'],
    ['is the date of the earlier run if that run has none', [finding('a', 'FAIL')], finding('a', 'FAIL'), '2026-11-21'],
    ['is today for a new failure', [], finding('a', 'FAIL'), '2026-11-22'],
    ['stays during a suppression', [finding('a', 'FAIL', { ...suppressed, firstSeen: '2026-01-02' })], finding('a', 'FAIL'), '2026-01-02'],
    [
      'stays while the finding cannot be evaluated',
      [finding('a', 'FAIL', { firstSeen: '2026-01-02' })],
      finding('a', 'UNKNOWN'),
      '2026-01-02',
    ],
    ['returns with the verdict', [finding('a', 'UNKNOWN', { firstSeen: '2026-01-02' })], finding('a', 'FAIL'), '2026-01-02'],
    ['ends with the failure', [finding('a', 'FAIL', { firstSeen: '2026-01-02' })], finding('a', 'PASS'), undefined],
    ['is missing if the finding could not be evaluated', [], finding('a', 'UNKNOWN'), undefined],
  ])('%s', (_, before, now, expected) => {
    expect(seen(before, now)).toBe(expected);
  });
});

test('every failure of both runs is in exactly one list', () => {
  const statuses: readonly Status[] = ['PASS', 'FAIL', 'UNKNOWN', 'ERROR', 'NOT_APPLICABLE'];
  const findings = fc
    .array(
      fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(...statuses), fc.boolean(), fc.constantFrom('eu-west-1', 'us-east-1')),
      {
        maxLength: 12,
      },
    )
    .map((list) =>
      [...new Map(list.map((entry) => [entry[0], entry])).values()].map(([number, status, isSuppressed, region]) =>
        finding(`r${number}`, status, { region, ...(isSuppressed && status === 'FAIL' ? suppressed : {}) }),
      ),
    );
  const open = (list: readonly Finding[]) => list.filter((one) => one.status === 'FAIL' && one.suppressed === undefined);
  fc.assert(
    fc.property(findings, findings, fc.boolean(), fc.boolean(), (before, now, listed, bothRegions) => {
      const all = listed ? now : [...now, listingFailed('us-east-1')];
      const changes = changesOf(before, all, { regions: audited('eu-west-1', ...(bothRegions ? ['us-east-1'] : [])) });
      expect(changes.new.length + changes.firstJudged.length + changes.unchanged).toBe(open(now).length);
      const still = open(before).filter(({ id }) => open(now).some((one) => one.id === id)).length;
      expect(changes.resolved.length + changes.suppressed.length + changes.notCompared + still).toBe(open(before).length);
      const there = new Set(all.map(({ id }) => id));
      for (const resolved of changes.resolved.filter((text) => text.endsWith(' gone'))) {
        const id = resolved.split(' ')[0] ?? '';
        const { region } = before.find((one) => one.id === id)?.resource ?? {};
        expect(there.has(id)).toBe(false);
        expect(region === 'eu-west-1' || (bothRegions && listed)).toBe(true);
      }
    }),
  );
});

describe('the trend', () => {
  const base = resultOf([finding('a', 'FAIL')]);
  const point = (runId: string) => ({ runId, finishedAt: base.run.finishedAt, failures: base.summary.failures, complete: true });

  test('adds the earlier run, and keeps the last ninety runs', () => {
    const { trend = [] } = compareResults(
      rememberResult({ ...base, trend: Array.from({ length: 90 }, (_, n) => point(`${n}`)) }),
      later([]),
    );
    expect(trend).toHaveLength(90);
    expect(trend[0]?.runId).toBe('1');
    expect(trend.at(-1)).toEqual({
      runId: base.run.id,
      finishedAt: base.run.finishedAt,
      failures: base.summary.failures,
      complete: base.summary.complete,
    });
  });

  test.each<readonly [string, Partial<ListedResult['run']>]>([
    ['Regions', { regions: audited('eu-west-1') }],
    ['rules', { rules: base.run.rules.slice(0, 2) }],
  ])('ignores runs over other %s', (_, run) => {
    expect(compareResults(rememberResult({ ...base, trend: [point('0')] }), later([], run)).trend).toBeUndefined();
  });
});

test('runs over different accounts are not compared', () => {
  const result = later([finding('a', 'FAIL')], { accountId: '999999999999' });
  expect(compareResults(earlier([finding('b', 'FAIL')]), result)).toBe(result);
});

test('the sample contains the rule of these tests', () => {
  expect(sampleResult({ findings: 1 }).run.rules).toContain(ruleId);
});
