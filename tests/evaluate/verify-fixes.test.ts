import { known, unreadable } from '../../src/core/fact.ts';
import type { Resource } from '../../src/core/resource.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { createEvaluation } from '../../src/evaluate/evaluation.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { createFixTally } from '../../src/evaluate/verify-fixes.ts';
import { rules as allRules } from '../../rules/index.ts';
import { bucket, now, versioningRule } from '../support/resources/builders.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const rule = (id: string, change: object): AnyRule => ({ ...versioningRule, params: {}, id, ...change }) as AnyRule;
const suspended = { versioning: known('Suspended') };
const off = bucket({ facts: suspended });
const turnOn = { fix: 'object-history', fixedFacts: () => ({ versioning: 'Enabled' }) };

/** The effects in the result of one evaluation. */
function verified(rules: readonly AnyRule[], resources: readonly Resource[], config = {}): AuditResult['verifiedFixes'] {
  const evaluation = createEvaluation({ rules, scopeOf: () => 'regional', config, now, receive: () => undefined });
  for (const resource of resources) evaluation.accept({ kind: 'resource', resource });
  return evaluation.finish(sampleResult({ findings: 1 }).run, []).verifiedFixes;
}

describe('a verified fix', () => {
  test('resolves the failures that pass once its facts are changed', () => {
    expect(verified([rule('s3-a', turnOn)], [off, bucket({ id: 'other', arn: 'arn:aws:s3:::other', facts: suspended }), bucket()])).toEqual(
      [{ id: 'object-history', resolves: 2, remains: [], alsoResolves: [], breaks: [] }],
    );
  });

  test('lists remaining failures with the reason', () => {
    const stubborn = rule('s3-b', {
      ...turnOn,
      messages: { mfa: 'MFA delete is off, versioning is {{state}}.' },
      evaluate: ({ versioning }: { versioning?: string }, { fail }: { fail: (message: string, evidence: object) => unknown }) =>
        fail('mfa', { state: versioning }),
    });
    expect(verified([rule('s3-a', turnOn), stubborn], [off])).toMatchObject([
      { resolves: 1, remains: [{ ruleId: 's3-b', findings: 1, message: 'MFA delete is off, versioning is Enabled.' }] },
    ]);
  });

  test('lists failures of other fixes that it resolves, and checks that it breaks', () => {
    const never = rule('s3-d', {
      messages: { cost: 'Old versions cost money.', none: 'No versions.' },
      evaluate: ({ versioning }: { versioning?: string }, { fail, pass }: Record<'fail' | 'pass', (message: string) => unknown>) =>
        versioning === 'Enabled' ? fail('cost') : pass('none'),
    });
    expect(verified([rule('s3-a', turnOn), rule('s3-c', {}), never], [off])).toEqual([
      {
        id: 'object-history',
        resolves: 1,
        remains: [],
        alsoResolves: [{ ruleId: 's3-c', findings: 1, message: 'Versions are kept.' }],
        breaks: [{ ruleId: 's3-d', findings: 1, message: 'Old versions cost money.' }],
      },
    ]);
  });

  test('does not count suppressed failures', () => {
    const suppressions = [{ rule: 's3-a', reason: 'Known', until: '2099-01-01' }];
    expect(verified([rule('s3-a', turnOn)], [off], { suppressions })).toBeUndefined();
  });

  test('is estimated without a change of facts, or if a changed fact could not be read', () => {
    expect(verified([rule('s3-a', {})], [off])).toBeUndefined();
    const error = { kind: 'denied', action: 's3:GetBucketAcl', message: 'denied' } as const;
    const needsAcl = rule('s3-a', { facts: ['versioning', 'acl'], fixedFacts: ({ acl }: { acl: unknown }) => ({ acl }) });
    expect(verified([needsAcl], [bucket({ facts: { ...suspended, acl: unreadable(error) } })])).toBeUndefined();
  });

  test('has the same counts if a run is merged from parts', () => {
    const parts = [verified([rule('s3-a', turnOn)], [off]), verified([rule('s3-a', turnOn)], [off])];
    const tally = createFixTally();
    for (const part of parts) tally.join(part ?? []);
    expect(tally.results()).toMatchObject([{ id: 'object-history', resolves: 2 }]);
  });
});

test('exists for at least twenty fixes', () => {
  const ids = new Set(allRules.filter(({ fixedFacts }) => fixedFacts !== undefined).map(({ id, fix }) => fix ?? id));
  expect(ids.size).toBeGreaterThanOrEqual(20);
});
