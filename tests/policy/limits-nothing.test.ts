import { limitsNothing, parseOperator } from '../../src/policy/conditions.ts';

test.each<[what: string, operator: string, key: string, value: string, expected: boolean]>([
  ['TLS', 'Bool', 'aws:securetransport', 'true', true],
  ['TLS, also if the key is absent', 'BoolIfExists', 'aws:securetransport', 'True', true],
  ['no TLS', 'Bool', 'aws:securetransport', 'false', false],
  ['TLS of one of several values', 'ForAnyValue:Bool', 'aws:securetransport', 'true', false],
  ['any caller', 'StringLike', 'aws:principalarn', '*', true],
  ['some callers', 'StringLike', 'aws:principalarn', 'arn:aws:iam::*:role/admin', false],
  ['no caller', 'StringNotLike', 'aws:principalarn', '*', false],
  ['the text of a wildcard', 'StringEquals', 'aws:principalarn', '*', false],
  ['any organization', 'StringLike', 'aws:principalorgid', '*', false],
  ['any organization or none', 'StringLikeIfExists', 'aws:principalorgid', '*', true],
  ['a key of every request', 'Null', 'aws:userid', 'false', true],
  ['the absence of such a key', 'Null', 'aws:userid', 'true', false],
  ['a key of some requests', 'Null', 'aws:principalorgid', 'false', false],
  ['MFA', 'Bool', 'aws:multifactorauthpresent', 'true', false],
])('%s', (_, operator, key, value, expected) => {
  expect(limitsNothing({ ...parseOperator(operator), key, values: [value] })).toBe(expected);
});
