import { actionsOf } from '../../src/policy/action-levels.ts';
import { actionMatches, actionsAmong, appliesToAction, coversAction, coversResource, touchesResource } from '../../src/policy/actions.ts';
import type { Statement } from '../../src/policy/policy-document.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';

function statement(elements: object): Statement {
  const policy = parsePolicy({ Statement: { Effect: 'Allow', ...elements } });
  const [first] = isMalformed(policy) ? [] : policy.statements;
  if (first === undefined) throw new Error('malformed');
  return first;
}

test.each([
  ['s3:Get*', 's3:GetObject', true],
  ['S3:get*', 's3:GetObject', true],
  ['s3:Get*', 's3:PutObject', false],
  ['*', 's3:GetObject', true],
  ['s3:*', 'sqs:SendMessage', false],
  ['s3:?etObject', 's3:GetObject', true],
])('actionMatches %s on %s: %s', (pattern, action, expected) => {
  expect(actionMatches(pattern, action)).toBe(expected);
});

describe('access levels', () => {
  const names = (pattern: string, ...levels: Parameters<typeof actionsOf>[1] & object) =>
    actionsAmong(statement({ Action: pattern }), actionsOf('s3', levels));

  test('s3:Get* is a read, not a write', () => {
    expect(names('s3:Get*', 'read')).toContain('s3:GetObject');
    expect(names('s3:Get*', 'write', 'permissions', 'tagging')).toEqual([]);
  });

  test.each(['s3:P*', 's3:*', '*', 's3:PutObjectAcl'])('%s includes permissions beyond reading', (pattern) => {
    expect(names(pattern, 'write', 'permissions')).not.toEqual([]);
    expect(names(pattern, 'write', 'permissions')).toContain('s3:PutObjectAcl');
  });

  test.each([
    ['s3', 'list', 's3:ListBucket'],
    ['s3', 'write', 's3:DeleteObject'],
    ['s3', 'permissions', 's3:PutBucketPolicy'],
    ['sqs', 'write', 'sqs:SendMessage'],
    ['sns', 'write', 'sns:Publish'],
    ['kms', 'write', 'kms:Decrypt'],
    ['kms', 'permissions', 'kms:CreateGrant'],
    ['lambda', 'write', 'lambda:InvokeFunction'],
    ['dynamodb', 'read', 'dynamodb:GetItem'],
    ['glacier', 'write', 'glacier:DeleteArchive'],
    ['backup', 'write', 'backup:CopyIntoBackupVault'],
    ['ses', 'write', 'ses:SendEmail'],
    ['secretsmanager', 'read', 'secretsmanager:GetSecretValue'],
    ['sts', 'write', 'sts:AssumeRole'],
  ] as const)('%s %s has %s', (service, level, action) => {
    expect(actionsOf(service, [level])).toContain(action);
  });

  test('no action has two levels', () => {
    const all = actionsOf('s3');
    expect(new Set(all).size).toBe(all.length);
  });
});

test.each([
  [{ Action: 's3:*' }, 's3:GetObject', true],
  [{ NotAction: 's3:*' }, 's3:GetObject', false],
  [{ NotAction: 's3:*' }, 'sqs:SendMessage', true],
  [{ NotAction: ['s3:Put*', 's3:Delete*'] }, 's3:GetObject', true],
])('%j applies to %s: %s', (elements, action, expected) => {
  expect(appliesToAction(statement(elements), action)).toBe(expected);
});

test.each([
  [{ Action: 's3:*' }, 'S3:Get*', true],
  [{ Action: 's3:Get*' }, 's3:*', false],
  [{ Action: ['s3:Get*', '*'] }, 's3:*', true],
  [{ NotAction: 'sqs:*' }, 's3:*', true],
  [{ NotAction: 's3:ListBucket' }, 's3:*', false],
  [{ NotAction: 's3:List*' }, 's3:Get*', true],
])('%j covers %s: %s', (elements, pattern, expected) => {
  expect(coversAction(statement(elements), pattern)).toBe(expected);
});

describe('resources', () => {
  const bucket = 'arn:aws:s3:::b';
  test.each([
    [{}, bucket, true, true],
    [{ Resource: '*' }, bucket, true, true],
    [{ Resource: `${bucket}*` }, `${bucket}/*`, true, true],
    [{ Resource: bucket }, `${bucket}/*`, false, false],
    [{ Resource: `${bucket}/a/*` }, `${bucket}/*`, false, true],
    [{ NotResource: bucket }, `${bucket}/*`, true, true],
    [{ NotResource: `${bucket}/a` }, `${bucket}/*`, false, true],
    [{ NotResource: `${bucket}\${aws:username}` }, `${bucket}/a`, false, true],
    [{ NotResource: `${bucket}*` }, `${bucket}/*`, false, false],
    // A variable can have any value, so it neither covers nor excludes a resource for certain.
    [{ Resource: `${bucket}/\${aws:username}/*` }, `${bucket}/*`, false, true],
    [{ Resource: `\${aws:username}` }, bucket, false, true],
    [{ NotResource: `${bucket}/\${aws:username}` }, `${bucket}/*`, false, true],
  ])('%j, %s: covers %s, overlaps %s', (elements, pattern, covers, touches) => {
    const subject = statement({ Action: '*', ...elements });
    expect(coversResource(subject, pattern)).toBe(covers);
    expect(touchesResource(subject, pattern)).toBe(touches);
  });
});
