import { fullAdminStatements, isOnEverything, serviceWildcards } from '../../src/policy/identity-policy.ts';
import type { PolicyDocument } from '../../src/policy/policy-document.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';

function policy(...statements: readonly object[]): PolicyDocument {
  const parsed = parsePolicy({ Statement: statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement })) });
  if (isMalformed(parsed)) throw new Error(parsed.malformed);
  return parsed;
}

describe('administrator access', () => {
  test.each<[string, object[], number[]]>([
    ['* on *', [{ Action: '*' }], [0]],
    ['*:* on *', [{ Action: '*:*' }], [0]],
    ['a list that contains *', [{ Action: ['s3:GetObject', '*'] }], [0]],
    ['in any statement', [{ Action: 's3:*' }, { Action: '*' }], [1]],
    ['on an ARN pattern of wildcards', [{ Action: '*', Resource: 'arn:aws:*:*:*:*' }], [0]],
    ['on all except one bucket', [{ Action: '*', Resource: undefined, NotResource: 'arn:aws:s3:::b' }], [0]],
    ['under a condition', [{ Action: '*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }], [0]],
    ['NotAction of something harmless', [{ Action: undefined, NotAction: 's3:DeleteBucket' }], [0]],
    ['NotAction of a part of IAM', [{ Action: undefined, NotAction: ['iam:Create*', 'iam:Delete*'] }], [0]],
    ['with a smaller Deny', [{ Action: '*' }, { Effect: 'Deny', Action: 'iam:*' }], [0]],
    [
      'with a Deny of everything under a condition',
      [{ Action: '*' }, { Effect: 'Deny', Action: '*', Condition: { Bool: { k: 'true' } } }],
      [0],
    ],
    ['not: with a Deny of everything', [{ Action: '*' }, { Effect: 'Deny', Action: '*' }], []],
    ['not: NotAction of all of IAM', [{ Action: undefined, NotAction: ['iam:*', 'organizations:*', 'account:*'] }], []],
    ['not: NotAction of everything', [{ Action: undefined, NotAction: '*' }], []],
    ['not: on one bucket', [{ Action: '*', Resource: 'arn:aws:s3:::b/*' }], []],
    ['not: on all IAM roles', [{ Action: '*', Resource: 'arn:aws:iam::*:role/*' }], []],
    ['not: on nothing by NotResource', [{ Action: '*', Resource: undefined, NotResource: '*' }], []],
    ['not: one service', [{ Action: 'iam:*' }], []],
    ['not: a Deny', [{ Effect: 'Deny', Action: '*' }], []],
  ])('%s', (_, statements, expected) => {
    expect(fullAdminStatements(policy(...statements)).map(({ index }) => index)).toEqual(expected);
  });
});

test.each([
  ['*', true],
  ['**', true],
  ['arn:*', true],
  ['arn:aws:*', true],
  ['*:*', true],
  ['arn:aws:s3:::*', false],
  ['arn:aws:*:*:111122223333:*', false],
  ['arn:aws', false],
  ['', false],
])('isOnEverything %j: %s', (pattern, expected) => {
  const [statement] = policy({ Action: '*', Resource: ['arn:aws:s3:::b', pattern] }).statements;
  expect(statement !== undefined && isOnEverything(statement)).toBe(expected);
});

describe('all actions of a service', () => {
  const found = (...statements: readonly object[]): string[] =>
    serviceWildcards(policy(...statements)).map(({ service, onAllResources }) => (onAllResources ? service : `${service} on some`));

  test.each<[string, object[], string[]]>([
    ['s3:*', [{ Action: 's3:*' }], ['s3']],
    ['in any letter case', [{ Action: 'S3:*' }], ['s3']],
    ['once for each statement', [{ Action: ['kms:*', 'kms:**', 'sqs:*'] }, { Action: 'kms:*' }], ['kms', 'sqs', 'kms']],
    ['on some resources', [{ Action: 's3:*', Resource: 'arn:aws:s3:::b' }], ['s3 on some']],
    ['with a hyphen', [{ Action: 'execute-api:*' }], ['execute-api']],
    ['*', [{ Action: '*', Resource: 'arn:aws:s3:::b' }], ['* on some']],
    ['*:*', [{ Action: '*:*' }], ['*']],
    ['part of a service', [{ Action: ['s3:Get*', 's3:*Object'] }], []],
    ['a Deny', [{ Effect: 'Deny', Action: 's3:*' }], []],
    [
      'NotAction',
      [{ Action: undefined, NotAction: ['iam:*', 's3:DeleteBucket', 'k*:Decrypt', 'organizations:*', 'st*', 'b*', 'c*'] }],
      ['guardduty', 'secretsmanager'],
    ],
    ['NotAction of everything', [{ Action: undefined, NotAction: '*' }], []],
  ])('%s', (_, statements, expected) => {
    expect(found(...statements)).toEqual(expected);
  });

  test('the services that a NotAction is compared with are an option', () => {
    expect(serviceWildcards(policy({ Action: undefined, NotAction: 's3:*' }), ['s3', 'rds']).map(({ service }) => service)).toEqual([
      'rds',
    ]);
  });
});
