import fc from 'fast-check';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import type { TlsEnforcement } from '../../src/policy/tls-policy.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import type { RawStatement, Request } from './policy-oracle.ts';
import { allowing } from './policy-oracle.ts';

const bucket = 'arn:aws:s3:::bucket';
const both = [bucket, `${bucket}/*`];

const deny = (more: object = {}): object => ({
  Sid: 'Tls',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: both,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  ...more,
});

function check(statements: readonly object[], minTlsVersion?: string): TlsEnforcement {
  const policy = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return tlsEnforcement(policy, { action: 's3:*', resources: both, minTlsVersion });
}

const condition = (block: object): object => deny({ Condition: block });

describe('plain HTTP is denied', () => {
  test.each<[string, object[]]>([
    ['by the text false', [deny()]],
    ['by the boolean false', [condition({ Bool: { 'aws:SecureTransport': false } })]],
    ['by a list', [condition({ Bool: { 'aws:SecureTransport': ['false'] } })]],
    ['in any letter case of the key', [condition({ Bool: { 'AWS:secureTransport': 'false' } })]],
    ['for AWS *', [deny({ Principal: { AWS: '*' } })]],
    ['for a list that contains *', [deny({ Principal: { AWS: ['*'] } })]],
    ['for all actions of all services', [deny({ Action: '*' })]],
    ['for all actions except those of another service', [deny({ Action: undefined, NotAction: 'sqs:*' })]],
    ['for all resources', [deny({ Resource: '*' })]],
    ['for one pattern that matches bucket and objects', [deny({ Resource: `${bucket}*` })]],
    ['for all resources except another bucket', [deny({ Resource: undefined, NotResource: 'arn:aws:s3:::other/*' })]],
    ['by two statements together', [deny({ Resource: bucket }), deny({ Resource: `${bucket}/*` })]],
    ['next to other statements', [{ ...deny(), Effect: 'Allow' }, deny(), deny({ Action: 's3:PutObject', Condition: {} })]],
    ['with IfExists', [condition({ BoolIfExists: { 'aws:SecureTransport': 'false' } })]],
    ['as text', [condition({ StringEquals: { 'aws:SecureTransport': 'false' } })]],
    ['as text in another letter case', [condition({ StringEqualsIgnoreCase: { 'aws:SecureTransport': 'FALSE' } })]],
    ['as text that is not true', [condition({ StringNotEquals: { 'aws:SecureTransport': 'true' } })]],
    ['for any value', [condition({ 'ForAnyValue:Bool': { 'aws:SecureTransport': 'false' } })]],
    [
      'with a condition that requires the key',
      [condition({ Bool: { 'aws:SecureTransport': 'false' }, Null: { 'aws:SecureTransport': 'false' } })],
    ],
    ['by a TLS version that may be absent', [condition({ NumericLessThanIfExists: { 's3:TlsVersion': 1.2 } })]],
    ['by an absent TLS version', [condition({ Null: { 's3:TlsVersion': 'true' } })]],
    ['by a Deny of everything', [condition({})]],
  ])('%s', (_, statements) => {
    expect(check(statements)).toEqual({ enforced: true, gaps: [], shortcomings: [] });
  });
});

describe('plain HTTP is not denied', () => {
  const http = both.map((resource) => `plain HTTP to ${resource}`);
  const unmet = (written: string): string[] => [`Tls: ${written} does not hold for every request by plain HTTP`];
  test.each<[string, object[], string[], string[]]>([
    ['without statements', [], http, []],
    ['by an Allow that requires TLS', [{ ...condition({ Bool: { 'aws:SecureTransport': 'true' } }), Effect: 'Allow' }], http, []],
    ['if TLS is denied instead', [condition({ Bool: { 'aws:SecureTransport': 'true' } })], http, unmet('Bool aws:securetransport = true')],
    ['on objects alone', [deny({ Resource: `${bucket}/*` })], [`plain HTTP to ${bucket}`], [`Tls: does not cover ${bucket}`]],
    ['on the bucket alone', [deny({ Resource: bucket })], [`plain HTTP to ${bucket}/*`], [`Tls: does not cover ${bucket}/*`]],
    [
      'on another bucket',
      [deny({ Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] })],
      http,
      both.map((resource) => `Tls: does not cover ${resource}`),
    ],
    ['for some actions', [deny({ Action: ['s3:Get*', 's3:Put*'] })], http, ['Tls: does not cover s3:*']],
    ['for all except some actions', [deny({ Action: undefined, NotAction: 's3:ListBucket' })], http, ['Tls: does not cover s3:*']],
    ['for all except everyone', [deny({ Principal: undefined, NotPrincipal: '*' })], http, ['Tls: does not address everyone']],
    ['for one account', [deny({ Principal: { AWS: '111122223333' } })], http, ['Tls: does not address everyone']],
    [
      'for all except one account',
      [deny({ Principal: undefined, NotPrincipal: { AWS: '111122223333' } })],
      http,
      ['Tls: does not address everyone'],
    ],
    [
      'with an additional condition',
      [condition({ Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:SourceVpc': 'vpc-1' } })],
      http,
      unmet('StringEquals aws:sourcevpc = vpc-1'),
    ],
    [
      'with a condition that requires an absent key',
      [condition({ Bool: { 'aws:SecureTransport': 'false' }, Null: { 'aws:SecureTransport': 'true' } })],
      http,
      unmet('Null aws:securetransport = true'),
    ],
    [
      'with text in another letter case',
      [condition({ StringEquals: { 'aws:SecureTransport': 'False' } })],
      http,
      unmet('StringEquals aws:securetransport = False'),
    ],
    [
      'with a TLS version, which plain HTTP does not have',
      [condition({ NumericLessThan: { 's3:TlsVersion': '1.2' } })],
      http,
      unmet('NumericLessThan s3:tlsversion = 1.2'),
    ],
    ['with no value', [condition({ Bool: { 'aws:SecureTransport': [] } })], http, unmet('Bool aws:securetransport = ')],
    [
      'with an unknown operator',
      [condition({ Boolean: { 'aws:SecureTransport': 'false' } })],
      http,
      unmet('Boolean aws:securetransport = false'),
    ],
  ])('%s', (_, statements, gaps, shortcomings) => {
    expect(check(statements)).toEqual({ enforced: false, gaps, shortcomings });
  });
});

describe('a minimum TLS version', () => {
  const old = condition({ NumericLessThan: { 's3:TlsVersion': '1.2' } });

  test.each<[string, object[], string | undefined, boolean]>([
    ['is not needed if only plain HTTP is denied', [deny()], undefined, true],
    ['needs its own Deny', [deny()], '1.2', false],
    ['is enforced next to a Deny of plain HTTP', [deny(), old], '1.2', true],
    ['is lower than the required one', [deny(), old], '1.3', false],
    ['is enforced in one statement', [condition({ NumericLessThanIfExists: { 's3:TlsVersion': '1.2' } })], '1.2', true],
    ['is enforced with less than or equal', [deny(), condition({ NumericLessThanEquals: { 's3:TlsVersion': 1.1 } })], '1.2', true],
    ['is enforced by a list of old versions', [deny(), condition({ NumericEquals: { 's3:TlsVersion': ['1.0', '1.1'] } })], '1.2', true],
    [
      'is enforced by a list of allowed versions',
      [deny(), condition({ NumericNotEquals: { 's3:TlsVersion': ['1.2', '1.3'] } })],
      '1.2',
      true,
    ],
    ['is not enough without a Deny of plain HTTP', [old], '1.2', false],
  ])('%s', (_, statements, minimum, enforced) => {
    expect(check(statements, minimum).enforced).toBe(enforced);
  });
});

test.each([
  ['sqs:*', 'arn:aws:sqs:eu-west-1:111122223333:queue'],
  ['sns:*', 'arn:aws:sns:eu-west-1:111122223333:topic'],
  ['backup:*', 'arn:aws:backup:eu-west-1:111122223333:backup-vault:vault'],
  ['glacier:*', 'arn:aws:glacier:eu-west-1:111122223333:vaults/vault'],
])('other services: %s', (action, resource) => {
  const policy = (more: object) => parsePolicy({ Statement: deny({ Action: action, Resource: resource, ...more }) });
  const enforced = (more: object = {}): boolean => {
    const parsed = policy(more);
    return !isMalformed(parsed) && tlsEnforcement(parsed, { action, resources: [resource] }).enforced;
  };
  expect(enforced()).toBe(true);
  expect(enforced({ Resource: '*' })).toBe(true);
  expect(enforced({ Action: 's3:*' })).toBe(false);
});

describe('compared with a second evaluator', () => {
  const callers: readonly Omit<Request, 'action' | 'resource'>[] = [
    { keys: {} },
    { arn: 'arn:aws:iam::111122223333:role/r', account: '111122223333', keys: { 'aws:principalorgid': ['o-a'] } },
    { service: 'sns.amazonaws.com', keys: { 'aws:sourceaccount': ['111122223333'] } },
  ];
  const transports: readonly Request['keys'][] = [
    { 'aws:securetransport': ['false'] },
    { 'aws:securetransport': ['true'], 's3:tlsversion': ['1.0'] },
    { 'aws:securetransport': ['true'], 's3:tlsversion': ['1.1'] },
  ];
  const requests = (some: readonly Request['keys'][]): readonly Request[] =>
    some.flatMap((transport) =>
      callers.flatMap((caller) =>
        ['s3:GetObject', 's3:PutBucketPolicy'].flatMap((action) =>
          [bucket, `${bucket}/a`, `${bucket}/b/c`].map((resource) => ({
            ...caller,
            keys: { ...caller.keys, ...transport },
            action,
            resource,
          })),
        ),
      ),
    );

  const test = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('Bool', 'BoolIfExists', 'StringEquals', 'StringNotEquals', 'Null', 'ForAllValues:Bool'),
        fc.constantFrom('true', 'false'),
      )
      .map(([operator, value]) => ({ [operator]: { 'aws:SecureTransport': [value] } })),
    fc
      .tuple(fc.constantFrom('NumericLessThan', 'NumericLessThanIfExists'), fc.constantFrom('1.1', '1.2'))
      .map(([operator, value]) => ({ [operator]: { 's3:TlsVersion': [value] } })),
    fc.constantFrom({ StringEquals: { 'aws:PrincipalOrgID': ['o-a'] } }, { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': ['o-a'] } }),
  );
  const statement = fc
    .record({
      Principal: fc.constantFrom('*' as const, '*' as const, { AWS: ['111122223333'] }),
      Action: fc.constantFrom(['s3:*'], ['s3:*'], ['*'], ['s3:Get*']),
      Resource: fc.constantFrom(both, both, [bucket], [`${bucket}/*`], [`${bucket}/b/*`, bucket], ['*']),
      conditions: fc.array(test, { maxLength: 2 }),
    })
    .map(({ conditions, ...rest }): RawStatement => ({ ...rest, Effect: 'Deny', Condition: Object.assign({}, ...conditions) }));
  const everything: RawStatement = { Effect: 'Allow', Principal: '*', Action: ['*'], Resource: ['*'] };

  it.each([
    [undefined, transports.slice(0, 1)],
    ['1.2', transports],
  ])('an enforced policy allows no insecure request; minimum version %s', (minimum, insecure) => {
    let enforced = 0;
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), (statements) => {
        if (!check(statements, minimum).enforced) return;
        enforced++;
        expect(requests(insecure).filter((request) => allowing([everything, ...statements], request).length > 0)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    expect(enforced).toBeGreaterThan(20);
  });
});
