import { statementsOnEveryKey } from '../../../../rules/kms/shared/key-access.ts';
import { isMalformed, parsePolicy } from '../../../../src/policy/policy-document.ts';
import { policyText } from '../../../support/resources/policy.ts';

const found = (...statements: readonly object[]) => {
  const policy = parsePolicy(policyText(...statements));
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return statementsOnEveryKey([{ name: 'p', policy }], ['kms:Decrypt', 'kms:ReEncryptFrom']).map((text) =>
    text.replace(/^p: | \(if .*/g, ''),
  );
};
const allow = (change: object = {}) => ({ Sid: 'A', Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', ...change });
const when = (operator: string, key: string, value: unknown) => allow({ Condition: { [operator]: { [key]: value } } });

test.each([
  '*',
  '**',
  'arn:aws:*',
  'arn:aws:kms:*',
  'arn:aws:kms*',
  'arn:*:kms:*:*:*',
  'arn:aws:kms:*:111122223333:key/*',
  'arn:aws:kms:eu-west-1:111122223333:key/*',
  'arn:aws:k?s:eu-west-1:111122223333:k*',
  ['arn:aws:kms:eu-west-1:111122223333:key/1', '*'],
])('%s includes every key', (Resource) => {
  expect(found(allow({ Resource }))).toEqual(['A']);
});

test.each([
  'arn:aws:kms:eu-west-1:111122223333:key/1234abcd',
  'arn:aws:kms:eu-west-1:111122223333:key/mrk-*',
  'arn:aws:kms:eu-west-1:111122223333:alias/*',
  'arn:aws:s3:*',
  'arn:aws:s3:::*',
  'arn:aws:kms:eu-west-1',
  'key/*',
])('%s does not include every key', (Resource) => {
  expect(found(allow({ Resource }))).toEqual([]);
});

test.each([['kms:*'], ['*'], ['kms:De*'], ['KMS:REENCRYPTFROM'], [['s3:GetObject', 'kms:ReEncrypt*']]])(
  '%j contains a configured action',
  (Action) => {
    expect(found(allow({ Action }))).toEqual(['A']);
  },
);

test('ignores other and denied actions', () => {
  expect(found(allow({ Action: ['kms:Encrypt', 's3:*'] }))).toEqual([]);
  expect(found(allow(), { Effect: 'Deny', Action: 'kms:*', Resource: '*' })).toEqual([]);
  expect(found(allow({ Action: undefined, NotAction: ['iam:*'] }))).toEqual(['A']);
  expect(found(allow({ Resource: undefined, NotResource: 'arn:aws:kms:eu-west-1:111122223333:key/1' }))).toEqual(['A']);
});

test('names each statement once', () => {
  expect(found(allow({ Action: 'kms:*', Resource: ['*', 'arn:aws:kms:*:*:key/*'] }), allow({ Sid: undefined }))).toEqual([
    'A',
    'statement 2',
  ]);
});

test.each([
  ['StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com'],
  ['StringLike', 'KMS:VIASERVICE', ['s3.*.amazonaws.com']],
  ['StringEquals', 'kms:RequestAlias', 'alias/orders'],
  ['ForAnyValue:StringEquals', 'kms:ResourceAliases', 'alias/orders'],
  ['StringEquals', 'aws:ResourceTag/team', 'orders'],
])('%s %s restricts the keys', (operator, key, value) => {
  expect(found(when(operator, key, value))).toEqual([]);
});

test.each([
  ['StringLike', 'kms:ViaService', '*'],
  ['StringEquals', 'kms:ViaService', []],
  ['StringNotEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com'],
  ['StringEqualsIfExists', 'kms:ViaService', 's3.eu-west-1.amazonaws.com'],
  ['ForAllValues:StringEquals', 'kms:ResourceAliases', 'alias/orders'],
  ['Null', 'aws:ResourceTag/team', 'false'],
  ['Bool', 'aws:MultiFactorAuthPresent', 'true'],
])('%s %s does not restrict the keys', (operator, key, value) => {
  expect(found(when(operator, key, value))).toEqual(['A']);
});
