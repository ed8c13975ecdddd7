import { isMalformed, parsePolicy, statementName } from '../../src/policy/policy-document.ts';
import type { PolicyDocument } from '../../src/policy/policy-document.ts';

const document = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'One', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }],
};
const text = JSON.stringify(document);

function parsed(source: unknown): PolicyDocument {
  const policy = parsePolicy(source);
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return policy;
}

const statement = (more: object) => parsed({ Statement: { Effect: 'Allow', Action: 's3:*', ...more } }).statements[0];

describe('formats of the same document', () => {
  test.each([
    ['JSON', text],
    ['an object', document],
    ['JSON with a byte order mark', `\uFEFF${text}`],
    ['JSON with white space around it', `\n  ${text}\n`],
    ['URL-encoded', encodeURIComponent(text)],
    ['URL-encoded with white space first', encodeURIComponent(`\n${text}`)],
    ['URL-encoded twice', encodeURIComponent(encodeURIComponent(text))],
    ['JSON in a JSON string', JSON.stringify(text)],
    ['a single statement', { ...document, Statement: document.Statement[0] }],
    [
      'other letter case of elements',
      {
        version: '2012-10-17',
        STATEMENT: [{ sid: 'One', effect: 'Allow', principal: '*', action: 's3:GetObject', resource: 'arn:aws:s3:::b/*' }],
      },
    ],
    [
      'lists of one',
      {
        ...document,
        Statement: [{ ...document.Statement[0], Principal: { AWS: ['*'] }, Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::b/*'] }],
      },
    ],
  ])('%s', (_, source) => {
    expect(parsed(source)).toEqual(parsed(document));
  });

  test('percent signs in JSON are not decoded', () => {
    const policy = parsed(JSON.stringify({ Statement: { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::b/100%25' } }));
    expect(policy.statements[0]?.resources).toEqual(['arn:aws:s3:::b/100%25']);
  });
});

describe('malformed', () => {
  test.each([
    ['', 'the policy is empty'],
    [' \n', 'the policy is empty'],
    ['{', 'the policy is not JSON'],
    ['%7B%E0%A4%A', 'the policy is not JSON'],
    ['null', 'the policy is not an object'],
    [undefined, 'the policy is not an object'],
    [[], 'the policy is not an object'],
    [{}, 'the policy has no Statement'],
    [{ Statement: 'x' }, 'statement 1 is not an object'],
    [{ Statement: [{ Action: '*' }] }, 'statement 1 has no Effect of Allow or Deny'],
    [{ Statement: [{ Effect: 'allow', Action: '*' }] }, 'statement 1 has no Effect of Allow or Deny'],
    [{ Statement: [{ Effect: 'Deny' }] }, 'statement 1 needs either Action or NotAction'],
    [{ Statement: [{ Effect: 'Deny', Action: '*', NotAction: 'a:b' }] }, 'statement 1 needs either Action or NotAction'],
    [{ Statement: [{ Effect: 'Deny', Action: '*', Resource: '*', NotResource: '*' }] }, 'statement 1 has both Resource and NotResource'],
    [
      { Statement: [{ Effect: 'Deny', Action: '*', Principal: '*', NotPrincipal: '*' }] },
      'statement 1 has both Principal and NotPrincipal',
    ],
    [{ Statement: [{ Effect: 'Deny', Action: '*', action: 'a:b' }] }, 'statement 1 has the element action twice'],
    [{ Statement: [{ Effect: 'Deny', Action: [{}] }] }, 'Action of statement 1 holds something other than text'],
    [{ Statement: [{ Effect: 'Deny', Action: '*', Principal: 5 }] }, 'Principal of statement 1 is not an object'],
    [
      { Statement: [{ Effect: 'Deny', Action: '*', Principal: { AWS: { a: 1 } } }] },
      'Principal of statement 1 holds something other than text',
    ],
    [{ Statement: [{ Effect: 'Deny', Action: '*', Condition: null }] }, 'Condition of statement 1 is not an object'],
    [
      { Statement: [{ Effect: 'Deny', Action: '*', Condition: { Bool: { k: [['x']] } } }] },
      'Condition of statement 1 holds something other than text',
    ],
  ])('%j: %s', (source, reason) => {
    expect(parsePolicy(source)).toEqual({ malformed: reason });
  });

  test('an object with a getter that throws', () => {
    const hostile = {
      get Statement(): never {
        throw new Error('secret');
      },
    };
    expect(parsePolicy(hostile)).toEqual({ malformed: 'not readable' });
  });
});

test('reads every statement of a long policy', () => {
  const statements = Array.from({ length: 150 }, (_, index) => ({ ...document.Statement[0], Sid: `S${index}` }));
  const policy = parsed(JSON.stringify({ Statement: statements }));
  expect(policy.statements).toHaveLength(150);
  expect(policy.statements.at(-1)).toMatchObject({ index: 149, sid: 'S149' });
});

test('a policy that is nested thousands of levels deep is malformed', () => {
  expect(parsePolicy(`{"Statement":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)).toHaveProperty('malformed');
});

test('the keys __proto__ and constructor are data', () => {
  const condition = '{"StringEquals":{"__proto__":"x","constructor":"y"},"__proto__":{"k":"v"}}';
  const policy = parsed(
    `{"__proto__":{"polluted":true},"Statement":{"__proto__":{"Effect":"Allow"},"Effect":"Deny","Action":"*","Condition":${condition}}}`,
  );
  expect(policy.statements[0]?.effect).toBe('Deny');
  expect(policy.statements[0]?.conditions.map(({ operator, key }) => [operator, key])).toEqual([
    ['StringEquals', '__proto__'],
    ['StringEquals', 'constructor'],
    ['__proto__', 'k'],
  ]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

describe('conditions', () => {
  test.each([
    ['StringEquals', { operator: 'StringEquals', qualifier: undefined, ifExists: false }],
    ['stringequalsifexists', { operator: 'StringEquals', qualifier: undefined, ifExists: true }],
    ['ForAnyValue:StringLike', { operator: 'StringLike', qualifier: 'ForAnyValue', ifExists: false }],
    ['forallvalues:ArnNotLikeIfExists', { operator: 'ArnNotLike', qualifier: 'ForAllValues', ifExists: true }],
    ['Null', { operator: 'Null', qualifier: undefined, ifExists: false }],
    ['NullIfExists', { operator: 'NullIfExists', qualifier: undefined, ifExists: false }],
    ['StringSeems', { operator: 'StringSeems', qualifier: undefined, ifExists: false }],
  ])('%s', (operator, expected) => {
    expect(statement({ Condition: { [operator]: { 'AWS:PrincipalOrgID': 'o-a' } } })?.conditions).toEqual([
      { ...expected, key: 'aws:principalorgid', values: ['o-a'] },
    ]);
  });

  test('booleans and numbers become text', () => {
    expect(
      statement({ Condition: { Bool: { k: true }, NumericLessThan: { n: [1.2, 'x'] } } })?.conditions.map(({ values }) => values),
    ).toEqual([['true'], ['1.2', 'x']]);
  });
});

describe('principals', () => {
  const none = {
    everyone: false,
    accounts: [],
    arns: [],
    services: [],
    federated: [],
    canonical: [],
    deleted: [],
    unrecognized: [],
    notPrincipal: false,
  };
  test.each([
    ['"*"', '*', { everyone: true }],
    ['AWS *', { AWS: '*' }, { everyone: true }],
    ['a list that contains *', { AWS: ['111122223333', '*'] }, { everyone: true, accounts: ['111122223333'] }],
    ['Service *', { Service: '*' }, { everyone: true }],
    ['Federated *', { Federated: '*' }, { everyone: true }],
    ['* *', { '*': '*' }, { everyone: true }],
    ['a wildcard for the account', { AWS: 'arn:aws:iam::*:root' }, { everyone: true }],
    ['an account number', { AWS: '111122223333' }, { accounts: ['111122223333'] }],
    ['a number in JSON', { AWS: 111122223333 }, { accounts: ['111122223333'] }],
    ['an account root', { AWS: 'arn:aws:iam::111122223333:root' }, { accounts: ['111122223333'] }],
    ['a role', { AWS: ['arn:aws:iam::111122223333:role/r'] }, { arns: ['arn:aws:iam::111122223333:role/r'] }],
    ['a service', { Service: ['sns.amazonaws.com'] }, { services: ['sns.amazonaws.com'] }],
    ['an identity provider', { Federated: 'accounts.google.com' }, { federated: ['accounts.google.com'] }],
    ['a canonical user', { CanonicalUser: '79a5' }, { canonical: ['79a5'] }],
    ['a deleted role', { AWS: 'AROAEXAMPLEEXAMPLE123' }, { deleted: ['AROAEXAMPLEEXAMPLE123'] }],
    ['nonsense', { AWS: 'nonsense' }, { unrecognized: ['nonsense'] }],
  ])('%s', (_, principal, expected) => {
    expect(statement({ Principal: principal })?.principals).toEqual({ ...none, ...expected });
    expect(statement({ NotPrincipal: principal })?.principals).toEqual({ ...none, ...expected, notPrincipal: true });
  });

  test('identity policies have no principals', () => {
    expect(statement({})?.principals).toBeUndefined();
  });
});

test('statements are named by Sid, or else by position', () => {
  const policy = parsed({ Statement: [document.Statement[0], { Effect: 'Deny', Action: '*' }, { Sid: '', Effect: 'Deny', Action: '*' }] });
  expect(policy.statements.map(statementName)).toEqual(['One', 'statement 2', 'statement 3']);
});
