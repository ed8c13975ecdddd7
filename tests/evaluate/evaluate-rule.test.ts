import { evaluateRule } from '../../src/evaluate/evaluate-rule.ts';
import type { AnyRule, Verdicts } from '../../src/core/rule.ts';
import { bucket, now, versioningRule } from '../support/resources/builders.ts';

const outcomeOf = (change: Partial<AnyRule>, facts: object = bucket().facts) =>
  evaluateRule({ ...versioningRule, ...change }, bucket({ facts }), { params: {}, now });

describe('evaluate one rule for one resource', () => {
  test('a verdict becomes an outcome with its message filled', () => {
    expect(outcomeOf({}, { versioning: { state: 'known', value: 'Suspended' } })).toEqual({
      status: 'FAIL',
      severity: 'medium',
      message: 'Versions are Suspended.',
      evidence: { state: 'Suspended' },
    });
  });

  test('a setting that is not configured is undefined', () => {
    expect(outcomeOf({}, { versioning: { state: 'absent' } })).toMatchObject({ status: 'FAIL', evidence: { state: 'off' } });
  });

  test('reading an unreadable fact is UNKNOWN with the collection error', () => {
    const collectionError = { kind: 'denied', action: 's3:GetBucketVersioning', message: 'no' } as const;
    expect(outcomeOf({}, { versioning: { state: 'unreadable', collectionError } })).toMatchObject({
      status: 'UNKNOWN',
      collectionError,
      message: expect.stringContaining('s3:GetBucketVersioning'),
    });
  });

  test('an unreadable fact that is not read does not matter', () => {
    const evaluate = (_: unknown, { pass }: Verdicts<string>) => pass('on');
    expect(
      outcomeOf({ evaluate }, { versioning: { state: 'unreadable', collectionError: { kind: 'denied', action: 'a', message: 'm' } } })
        .status,
    ).toBe('PASS');
  });

  test('destructuring reads a fact, so a rule that destructures an unreadable fact is UNKNOWN', () => {
    const evaluate: AnyRule['evaluate'] = (facts, { pass }) => {
      const { versioning: _unused } = facts as { versioning?: string };
      return pass('on');
    };
    const unreadable = { state: 'unreadable', collectionError: { kind: 'denied', action: 'a', message: 'm' } };
    expect(outcomeOf({ evaluate }, { versioning: unreadable }).status).toBe('UNKNOWN');
  });

  test('a missing fact in a snapshot is UNKNOWN, never a pass', () => {
    expect(outcomeOf({}, {})).toMatchObject({ status: 'UNKNOWN', collectionError: { kind: 'not-collected' } });
  });

  test('an indeterminate verdict is UNKNOWN with the message', () => {
    const evaluate = (_: unknown, { indeterminate }: Verdicts<string>) => indeterminate('off', { state: 'odd' });
    expect(outcomeOf({ evaluate })).toMatchObject({
      status: 'UNKNOWN',
      message: 'Versions are odd.',
      collectionError: { kind: 'not-reported' },
    });
  });

  test('a verdict can change the severity with a reason', () => {
    const evaluate = (_: unknown, { fail }: Verdicts<string>) => fail('off', { state: 'off' }, { severity: 'low', because: 'it is empty' });
    expect(outcomeOf({ evaluate })).toMatchObject({ status: 'FAIL', severity: 'low', severityReason: 'it is empty' });
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('oops');
      },
    ],
    ['names an undeclared message', (_: unknown, { pass }: Verdicts<string>) => pass('nope')],
    ['lacks evidence for its message', (_: unknown, { fail }: Verdicts<string>) => fail('off')],
  ])('a rule that %s is an ERROR, never a verdict', (_, evaluate) => {
    expect(outcomeOf({ evaluate: evaluate as AnyRule['evaluate'] }).status).toBe('ERROR');
  });

  test('lists in evidence are joined in messages', () => {
    const evaluate = (_: unknown, { fail }: Verdicts<string>) => fail('off', { state: ['a', 'b'] });
    expect(outcomeOf({ evaluate }).message).toBe('Versions are a, b.');
  });
});
