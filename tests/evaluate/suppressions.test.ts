import { createSuppressions, type SuppressionRule } from '../../src/evaluate/suppressions.ts';
import { createEvaluator } from '../../src/evaluate/evaluator.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import { bucket, now, versioningRule } from '../support/resources/builders.ts';

const finding = (change: Partial<Finding> = {}): Finding => {
  const [found] = createEvaluator({
    rules: [{ rule: versioningRule, params: {}, scope: 'global' }],
    now,
    suppressionFor: () => undefined,
  }).resource(bucket({ facts: { versioning: { state: 'absent' } }, tags: { env: 'sandbox' } }));
  if (found === undefined) throw new Error('no finding');
  return { ...found, ...change };
};
const entry = (change: Partial<SuppressionRule>): SuppressionRule => ({
  rule: 's3-test-versioned',
  reason: 'known',
  until: '2026-12-31',
  ...change,
});
const suppressed = (change: Partial<SuppressionRule>, of = finding()) =>
  createSuppressions([entry(change)], now).suppressionFor(of) !== undefined;

describe('suppressions', () => {
  test.each<[string, Partial<SuppressionRule>, boolean]>([
    ['the rule alone', {}, true],
    ['a rule pattern', { rule: 's3-*' }, true],
    ['another rule', { rule: 'ec2-*' }, false],
    ['an ARN pattern', { resource: 'arn:aws:s3:::ord*' }, true],
    ['an id', { resource: 'orders' }, true],
    ['another resource', { resource: 'arn:aws:s3:::other' }, false],
    ['the account', { account: '111122223333' }, true],
    ['another account', { account: '444455556666' }, false],
    ['another Region', { region: 'us-east-1' }, false],
    ['a tag', { tags: { env: 'sand*' } }, true],
    ['another tag', { tags: { env: 'prod' } }, false],
    ['on the last day', { until: '2026-11-15' }, true],
    ['an expired entry', { until: '2026-11-14' }, false],
    ['a pattern with regular expression characters', { resource: 'ord(ers|.)+$' }, false],
  ])('match: %s', (_, change, expected) => {
    expect(suppressed(change)).toBe(expected);
  });

  test('only failures are suppressed: unreadable data stays visible', () => {
    expect(suppressed({}, finding({ status: 'UNKNOWN' }))).toBe(false);
  });

  test('tags that could not be read match no entry', () => {
    const of = finding();
    expect(suppressed({ tags: { env: '*' } }, { ...of, resource: { ...of.resource, tags: null } })).toBe(false);
  });

  test('reports the state of each entry, in their order', () => {
    const { suppressionFor, results } = createSuppressions(
      [
        entry({ rule: 'ec2-*' }),
        entry({ resource: 'orders', reason: 'first' }),
        entry({ reason: 'comes too late' }),
        entry({ until: '2026-11-14' }),
        entry({ account: '444455556666' }),
        entry({ account: '111122223333', region: 'us-east-1' }),
      ],
      now,
    );
    expect([finding(), finding(), finding({ status: 'PASS' })].map((of) => suppressionFor(of)?.reason)).toEqual([
      'first',
      'first',
      undefined,
    ]);
    expect(results('111122223333')).toEqual([
      { rule: 'ec2-*', reason: 'known', until: '2026-12-31', state: 'unused', findings: 0 },
      { rule: 's3-test-versioned', resource: 'orders', reason: 'first', until: '2026-12-31', state: 'used', findings: 2 },
      { rule: 's3-test-versioned', reason: 'comes too late', until: '2026-12-31', state: 'unused', findings: 0 },
      { rule: 's3-test-versioned', reason: 'known', until: '2026-11-14', state: 'expired', findings: 0 },
      { rule: 's3-test-versioned', reason: 'known', until: '2026-12-31', state: 'unused', findings: 0 },
    ]);
  });
});
