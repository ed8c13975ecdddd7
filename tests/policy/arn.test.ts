import fc from 'fast-check';
import { accountOfArn, arnMatches, parseArn } from '../../src/policy/arn.ts';

test.each([
  ['arn:aws:sns:eu-west-1:111122223333:topic', '111122223333'],
  ['arn:aws-us-gov:iam::111122223333:role/path/name', '111122223333'],
  ['arn:aws:s3:::bucket', undefined],
  ['arn:aws:iam::aws:policy/AdministratorAccess', undefined],
  ['arn:aws:sns:eu-west-1:*:topic', undefined],
  ['arn:aws:sns:eu-west-1:11112222333:topic', undefined],
  ['arn:aws:sns', undefined],
  ['', undefined],
])('accountOfArn %s: %s', (arn, expected) => {
  expect(accountOfArn(arn)).toBe(expected);
});

test('the resource part keeps its colons', () => {
  expect(parseArn('arn:aws:logs:eu-west-1:111122223333:log-group:name:*')?.resource).toBe('log-group:name:*');
});

test.each([
  ['arn:aws:sns:*:111122223333:*', 'arn:aws:sns:eu-west-1:111122223333:topic', true],
  ['arn:*:s3:::bucket', 'arn:aws-cn:s3:::bucket', true],
  // A wildcard does not match a colon, so the position of the account is fixed.
  ['arn:aws:execute-api:*:111122223333:*', 'arn:aws:execute-api:eu-west-1:999988887777:api/111122223333:x', false],
  ['arn:aws:sns:*', 'arn:aws:sns:eu-west-1:111122223333:topic', false],
  ['*', 'arn:aws:s3:::bucket', false],
  ['arn:aws:s3:::bucket', 'not an arn', false],
])('arnMatches %s on %s: %s', (pattern, arn, expected) => {
  expect(arnMatches(pattern, arn)).toBe(expected);
});

test('an ARN matches itself', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '/') });
  fc.assert(fc.property(part, part, part, part, part, (...parts) => arnMatches(`arn:${parts.join(':')}`, `arn:${parts.join(':')}`)));
});
