import fc from 'fast-check';
import type { Identity } from '../../src/policy/permissions.ts';
import { grantsAll, permissionsFor } from '../../src/policy/permissions.ts';
import type { PolicyDocument } from '../../src/policy/policy-document.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import type { RawStatement } from './policy-oracle.ts';
import { allowing } from './policy-oracle.ts';

function policy(...statements: readonly object[]): PolicyDocument {
  const parsed = parsePolicy({ Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })) });
  if (isMalformed(parsed)) throw new Error(parsed.malformed);
  return parsed;
}

const where = (identity: Identity, action: string): string[] =>
  permissionsFor(identity, action).map(({ resource, conditional }) => (conditional ? `${resource} conditionally` : resource));

const role = 'arn:aws:iam::111122223333:role';

describe('roles that an identity can pass are', () => {
  test.each<[string, Identity, string[]]>([
    ['everywhere', { policies: [policy({ Action: 'iam:PassRole' })] }, ['*']],
    ['by a wildcard', { policies: [policy({ Action: 'iam:Pass*' })] }, ['*']],
    ['by NotAction', { policies: [policy({ Action: undefined, NotAction: 's3:*' })] }, ['*']],
    [
      'by two policies',
      { policies: [policy({ Action: 'iam:*', Resource: `${role}/a` }), policy({ Action: '*', Resource: `${role}/b*` })] },
      [`${role}/a`, `${role}/b*`],
    ],
    ['under a condition', { policies: [policy({ Action: 'iam:PassRole', Condition: { Bool: { k: 'true' } } })] }, ['* conditionally']],
    ['nowhere', { policies: [policy({ Action: 's3:*' })] }, []],
    ['nowhere, by a Deny', { policies: [policy({ Action: '*' }), policy({ Effect: 'Deny', Action: 'iam:*' })] }, []],
    [
      'everywhere, ignoring a conditional Deny',
      { policies: [policy({ Action: '*' }, { Effect: 'Deny', Action: 'iam:*', Condition: { Bool: { k: 'true' } } })] },
      ['*'],
    ],
    [
      'the remainder of a Deny',
      {
        policies: [policy({ Action: '*', Resource: [`${role}/a`, `${role}/b`] }, { Effect: 'Deny', Action: '*', Resource: `${role}/a*` })],
      },
      [`${role}/b`],
    ],
    [
      'everywhere with an exception, which counts as everywhere',
      { policies: [policy({ Action: '*' }, { Effect: 'Deny', Action: '*', Resource: `${role}/a*` })] },
      ['*'],
    ],
    [
      'within the boundary',
      { policies: [policy({ Action: '*' })], boundary: policy({ Action: 'iam:*', Resource: `${role}/app/*` }) },
      [`${role}/app/*`],
    ],
    [
      'within a wider boundary',
      { policies: [policy({ Action: '*', Resource: `${role}/a` })], boundary: policy({ Action: '*' }) },
      [`${role}/a`],
    ],
    ['outside the boundary', { policies: [policy({ Action: '*' })], boundary: policy({ Action: 's3:*' }) }, []],
    [
      'with a separate boundary',
      { policies: [policy({ Action: '*', Resource: `${role}/a` })], boundary: policy({ Action: '*', Resource: `${role}/b` }) },
      [],
    ],
    [
      'denied by the boundary',
      { policies: [policy({ Action: '*' })], boundary: policy({ Action: '*' }, { Effect: 'Deny', Action: 'iam:PassRole' }) },
      [],
    ],
    [
      'conditionally, by the boundary',
      { policies: [policy({ Action: '*' })], boundary: policy({ Action: '*', Condition: { Bool: { k: 'true' } } }) },
      ['* conditionally'],
    ],
    ['a boundary grants nothing', { policies: [], boundary: policy({ Action: '*' }) }, []],
  ])('%s', (_, identity, expected) => {
    expect(where(identity, 'iam:PassRole')).toEqual(expected);
  });
});

test('grantsAll takes several policies together', () => {
  const identity = { policies: [policy({ Action: 'iam:PassRole' }), policy({ Action: 'lambda:*', Resource: 'arn:aws:lambda:*' })] };
  expect(grantsAll(identity, ['iam:PassRole', 'lambda:CreateFunction'])).toBe(true);
  expect(grantsAll(identity, ['iam:PassRole', 'lambda:CreateFunction'], true)).toBe(false);
  expect(grantsAll(identity, ['iam:PassRole'], true)).toBe(true);
  expect(grantsAll(identity, ['iam:PassRole', 'ec2:RunInstances'])).toBe(false);
});

test('permissions include everything that a second evaluator allows', () => {
  const some = (...values: readonly string[]): fc.Arbitrary<string[]> =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
  const statement: fc.Arbitrary<RawStatement> = fc
    .record({
      Effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
      what: fc.tuple(fc.constantFrom('Action', 'NotAction'), some('iam:PassRole', 'iam:*', 's3:Get*', '*')),
      where: fc.tuple(fc.constantFrom('Resource', 'NotResource'), some('r/a', 'r/*', 'r/b?', '*')),
      Condition: fc.constantFrom({}, {}, { StringEquals: { k: ['v'] } }),
    })
    .map(({ what, where: on, ...rest }) => ({ ...rest, Principal: '*', [what[0]]: what[1], [on[0]]: on[1] }) as RawStatement);
  const documents = fc.array(fc.array(statement, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
  const requests = ['iam:PassRole', 's3:GetObject'].flatMap((action) =>
    ['r/a', 'r/b1', 'r/c/d'].flatMap((resource) => [{}, { k: ['v'] }].map((keys) => ({ action, resource, keys }))),
  );
  const matches = (pattern: string, text: string): boolean =>
    new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);
  fc.assert(
    fc.property(documents, fc.option(fc.array(statement, { minLength: 1, maxLength: 2 }), { nil: undefined }), (policies, boundary) => {
      const identity = { policies: policies.map((statements) => policy(...statements)), boundary: boundary && policy(...boundary) };
      for (const request of requests) {
        const all = policies.flat();
        const denied = [...all, ...(boundary ?? [])].filter(({ Effect }) => Effect === 'Deny');
        const allowed = (statements: readonly RawStatement[]) =>
          allowing([...statements.filter(({ Effect }) => Effect === 'Allow'), ...denied], request).length > 0;
        if (!allowed(all) || (boundary !== undefined && !allowed(boundary))) continue;
        expect(permissionsFor(identity, request.action).some(({ resource }) => matches(resource, request.resource))).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
