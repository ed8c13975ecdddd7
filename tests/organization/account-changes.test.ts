import { withAccountChanges } from '../../src/organization/account-changes.ts';
import { rememberResult } from '../../src/evaluate/earlier-run.ts';
import type { Changes } from '../../src/core/result/changes.ts';
import type { AccountResult, AuditResult } from '../../src/core/result/result.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const base = sampleResult({ findings: 60 });
const [failing] = base.findings;

const account = (id: string, FAIL = 3): AccountResult => ({
  id,
  state: 'audited',
  resources: 1,
  counts: { ...base.summary.counts, FAIL },
  failures: base.summary.failures,
});
/** A run over several accounts with one failure each. */
const runOver = (id: string, ...ids: string[]): AuditResult => ({
  ...base,
  run: { ...base.run, id },
  accounts: ids.map((one) => account(one)),
  findings: ids.flatMap((one) =>
    failing === undefined ? [] : [{ ...failing, id: `f${one}`, resource: { ...failing.resource, accountId: one } }],
  ),
});
const changesOf = (change: Partial<Changes>): Changes => ({
  since: { runId: 'before', finishedAt: base.run.finishedAt },
  new: [],
  firstJudged: [],
  resolved: [],
  suppressed: [],
  unchanged: 0,
  newlyUnreadable: [],
  notCompared: 0,
  ...change,
});
const before = rememberResult(runOver('before', '111111111111', '222222222222'));

test('sums up the changes of each account, in the order of the accounts', () => {
  const later = runOver('later', '111111111111', '222222222222');
  const { changes, trend } = withAccountChanges(
    before,
    later,
    new Map([
      ['222222222222', changesOf({ new: ['b'], unchanged: 2, newlyUnreadable: ['u'], notCompared: 1 })],
      ['111111111111', changesOf({ new: ['a'], firstJudged: ['f'], unchanged: 5 })],
    ]),
  );
  expect(changes).toEqual(changesOf({ new: ['a', 'b'], firstJudged: ['f'], unchanged: 7, newlyUnreadable: ['u'], notCompared: 1 }));
  expect(trend?.map(({ runId }) => runId)).toEqual(['before']);
});

test('failures of an account that is now missing are not compared, and never resolved', () => {
  const { changes } = withAccountChanges(before, runOver('later', '111111111111'), new Map([['111111111111', changesOf({})]]));
  expect(changes).toMatchObject({ resolved: [], notCompared: 3 });
});

test('failures of an account that was missing before are not new', () => {
  const later = runOver('later', '111111111111', '222222222222', '333333333333');
  const compared = new Map(['111111111111', '222222222222'].map((id) => [id, changesOf({})]));
  expect(withAccountChanges(before, later, compared).changes).toMatchObject({ new: [], firstJudged: ['f333333333333'] });
});

test('compares the runs if no account can be compared by itself', () => {
  const later = runOver('later', '111111111111', '222222222222');
  expect(withAccountChanges(before, later, new Map()).changes).toMatchObject({ new: [], resolved: [], unchanged: 2 });
});
