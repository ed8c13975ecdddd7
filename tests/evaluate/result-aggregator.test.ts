import fc from 'fast-check';
import { rules as allRules } from '../../rules/index.ts';
import { mergeUncovered } from '../../src/evaluate/merge-uncovered.ts';
import { createResultAggregator, mergeSuppressions, type PartialResult } from '../../src/evaluate/result-aggregator.ts';
import { type Finding, statuses } from '../../src/core/result/finding.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import type { UncoveredRegion, Run } from '../../src/core/result/run.ts';
import { categoryOf } from '../../src/responsibility/lookup.ts';

const rules = allRules.slice(0, 12);
const now = Date.parse('2026-11-21T03:00:00Z');
const run: Run = {
  id: 'r',
  startedAt: '2026-11-21T03:00:00.000Z',
  finishedAt: '2026-11-21T03:10:00.000Z',
  version: '0',
  accountId: '111122223333',
  partition: 'aws',
  principalArn: '',
  regions: [],
  rules: rules.map(({ id }) => id),
  calls: {},
  throttles: 0,
};
const finding = (rule: AnyRule, status: Finding['status'], region: string): Finding => ({
  id: 'f',
  ruleId: rule.id,
  status,
  severity: rule.severity,
  responsibility: rule.responsibility,
  category: categoryOf(rule.resourceType, rule.service),
  service: rule.service,
  resource: { type: rule.resourceType, id: 'x', arn: null, name: 'x', accountId: run.accountId, region, tags: null },
  message: '',
  evidence: {},
  ...(status === 'UNKNOWN' ? { collectionError: { kind: 'denied', action: 's3:GetBucketPolicy', message: region } } : {}),
});
const some = fc.array(
  fc.record({ rule: fc.constantFrom(...rules), status: fc.constantFrom(...statuses), region: fc.constantFrom('eu-west-1', 'us-east-1') }),
  { maxLength: 40 },
);

test('parts add up to the same result for any split and order', () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (shards) => {
      const whole = createResultAggregator(rules, {}, now);
      const parts = shards.map((findings): PartialResult => {
        const totals = createResultAggregator(rules, {}, now);
        for (const { rule, status, region } of findings) {
          totals.finding(finding(rule, status, region));
          whole.finding(finding(rule, status, region));
        }
        // As it is passed between functions.
        return JSON.parse(JSON.stringify(totals.part([])));
      });
      const joined = createResultAggregator(rules, {}, now);
      for (const part of parts.toReversed()) joined.add(part);
      const nothing = { findings: [], suppressions: [], accounts: [run.accountId] };
      expect(joined.result(run, nothing)).toEqual(whole.result(run, nothing));
      expect(joined.part([])).toEqual(whole.part([]));
    }),
  );
});

test('a suppression is used if any part used it', () => {
  const entry = { rule: 's3-*', reason: 'known', until: '2027-01-01' };
  const other = { rule: 'ec2-*', reason: 'known', until: '2027-01-01' };
  expect(
    mergeSuppressions([
      [{ ...entry, state: 'unused', findings: 0 }],
      [
        { ...entry, state: 'used', findings: 2 },
        { ...other, state: 'unused', findings: 0 },
      ],
      [{ ...entry, state: 'used', findings: 3 }],
    ]),
  ).toEqual([
    { ...entry, state: 'used', findings: 5 },
    { ...other, state: 'unused', findings: 0 },
  ]);
});

describe('uncovered resources of several accounts', () => {
  const type = { type: 'AWS::S3::Bucket', category: 'abstracted', covered: true } as const;
  const recorded: UncoveredRegion = { region: 'eu-west-1', state: 'recorded', types: [{ ...type, count: 3 }] };
  const off: UncoveredRegion = { region: 'eu-west-1', state: 'off', types: [] };

  test('are counted if all accounts record', () => {
    expect(mergeUncovered([recorded, recorded])).toEqual([{ ...recorded, types: [{ ...type, count: 6 }] }]);
    expect(mergeUncovered([off, off])).toEqual([off]);
    expect(mergeUncovered([{ ...off, region: 'us-east-1' }, recorded])).toEqual([recorded, { ...off, region: 'us-east-1' }]);
  });

  test('are incomplete if only the tags of one account are known, with the data that could not be read', () => {
    const denied = { kind: 'denied', action: 'tag:GetResources', message: 'no' } as const;
    const tagged: UncoveredRegion = { ...recorded, types: [{ ...type, count: 2, tagged: true }] };
    const expected = { region: 'eu-west-1', state: 'recorded', types: [{ ...type, count: 5, tagged: true }] };
    expect(mergeUncovered([tagged, recorded])).toEqual([expected]);
    expect(mergeUncovered([recorded, { ...tagged, taggedError: denied }])).toEqual([{ ...expected, taggedError: denied }]);
  });

  test('are incomplete if one account does not record', () => {
    const [joined] = mergeUncovered([recorded, off]);
    expect(joined).toMatchObject({ state: 'unreadable', types: [{ count: 3 }], collectionError: { kind: 'not-reported' } });
    const denied = { kind: 'denied', action: 'config:GetDiscoveredResourceCounts', message: 'no' } as const;
    expect(mergeUncovered([recorded, { ...off, state: 'unreadable', collectionError: denied }])[0]).toMatchObject({
      state: 'unreadable',
      collectionError: denied,
    });
  });
});
