import { escalationPaths } from '../../src/policy/escalation-paths.ts';
import { isMalformed, parsePolicy, type PolicyDocument } from '../../src/policy/policy-document.ts';
import { describeEscalations, escalations, limitedOnly } from '../../src/policy/privilege-escalation.ts';

const account = '111122223333';

function policy(...statements: readonly object[]): PolicyDocument {
  const parsed = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(parsed)) throw new Error(parsed.malformed);
  return parsed;
}
const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*', Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});
const found = (...statements: readonly object[]) => escalations({ policies: [policy(...statements)] });
const ways = (...statements: readonly object[]) => found(...statements).map(({ how, limited }) => (limited ? `${how} (limited)` : how));

describe('every path', () => {
  const steps = escalationPaths.map(({ how, needs, passedTo }) => ({
    how,
    actions: [...needs, ...(passedTo === undefined ? [] : ['iam:PassRole'])].map((step) =>
      typeof step === 'string' ? step : (step[0] ?? ''),
    ),
  }));

  test.each(steps)('$how: open with all its actions', ({ how, actions }) => {
    expect(found(allow(actions)).find((way) => way.how === how)).toEqual({ how, actions, limited: false });
  });

  test.each(steps)('$how: closed without one of them', ({ how, actions }) => {
    for (const missing of actions) {
      const rest = actions.filter((action) => action !== missing);
      expect(rest.length === 0 ? [] : ways(allow(rest))).not.toContain(how);
    }
  });

  test.each(escalationPaths.flatMap(({ how, needs }) => needs.flatMap((step) => (typeof step === 'string' ? [] : [{ how, step, needs }]))))(
    '$how: any of $step will do',
    ({ how, step, needs }) => {
      const others = needs.filter((other) => other !== step).flat();
      for (const action of step) expect(ways(allow([...others, action, 'iam:PassRole']))).toContain(how);
    },
  );

  test('has a name of its own and actions in their usual form', () => {
    expect(new Set(escalationPaths.map(({ how }) => how)).size).toBe(escalationPaths.length);
    expect(escalationPaths.flatMap(({ needs }) => needs.flat()).filter((action) => !/^[a-z0-9-]+:[A-Z][A-Za-z]+$/.test(action))).toEqual(
      [],
    );
    expect(escalationPaths.flatMap(({ passedTo }) => passedTo ?? []).filter((name) => !name.endsWith('.amazonaws.com'))).toEqual([]);
  });
});

describe('passing a role', () => {
  const lambda = allow(['lambda:CreateFunction', 'lambda:InvokeFunction']);
  const passTo = (service: string, operator = 'StringEquals') =>
    allow('iam:PassRole', '*', { [operator]: { 'iam:PassedToService': service } });
  const how = 'run code in a new Lambda function with a role';

  test.each([
    ['to that service', passTo('lambda.amazonaws.com'), [how]],
    ['to a pattern that means it', passTo('lambda.*', 'StringLike'), [how]],
    ['to that service in China', passTo('lambda.amazonaws.com.cn'), [how]],
    ['to another service', passTo('ec2.amazonaws.com'), []],
    ['to all but others', passTo('ec2.amazonaws.com', 'StringNotEquals'), [`${how} (limited)`]],
    ['one role', allow('iam:PassRole', `arn:aws:iam::${account}:role/shop`), [`${how} (limited)`]],
    ['roles of a path', allow('iam:PassRole', `arn:aws:iam::${account}:role/shop/*`), [`${how} (limited)`]],
    ['any role of the account', allow('iam:PassRole', `arn:aws:iam::${account}:role/*`), ['pass any role to any service', how]],
    ['with another condition', allow('iam:PassRole', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), [`${how} (limited)`]],
  ])('%s', (_, passRole, expected) => {
    expect(ways(lambda, passRole)).toEqual(expected);
  });

  test('to several services by two statements', () => {
    expect(ways(lambda, passTo('ec2.amazonaws.com'), passTo('lambda.amazonaws.com'))).toEqual([how]);
  });
});

describe('limits', () => {
  test.each([
    ['all resources of a kind', allow('iam:PutRolePolicy', `arn:aws:iam::${account}:role/*`), ['write an inline policy of a role']],
    [
      'in one Region',
      allow('lambda:UpdateFunctionCode', `arn:aws:lambda:eu-west-1:${account}:function:*`),
      ['change the code of a Lambda function'],
    ],
    ['a prefix', allow('iam:PutRolePolicy', `arn:aws:iam::${account}:role/app-*`), ['write an inline policy of a role (limited)']],
    [
      'all but one by NotResource',
      { Effect: 'Allow', Action: 'iam:PutRolePolicy', NotResource: 'arn:aws:iam::*:role/admin' },
      ['write an inline policy of a role'],
    ],
    ['assuming some roles is meant', allow('sts:AssumeRole', `arn:aws:iam::${account}:role/*-reader`), []],
    ['assuming all roles with MFA', allow('sts:AssumeRole', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), []],
    ['reading', allow(['iam:Get*', 'iam:List*', 's3:*', 'ec2:Describe*']), []],
  ])('%s', (_, statement, expected) => {
    expect(ways(statement)).toEqual(expected);
  });

  test('an open statement beside a limited one counts', () => {
    expect(ways(allow('iam:PutRolePolicy', `arn:aws:iam::${account}:role/a`), allow('iam:PutRolePolicy'))).toEqual([
      'write an inline policy of a role',
    ]);
  });

  test('open ways come first, and only limited ones are milder', () => {
    const mixed = found(allow('iam:PutUserPolicy', `arn:aws:iam::${account}:user/a`), allow('iam:PutRolePolicy'));

    expect(mixed.map(({ limited }) => limited)).toEqual([false, true]);
    expect(limitedOnly(mixed)).toBeUndefined();
    expect(limitedOnly(mixed.slice(1))).toMatchObject({ severity: 'low' });
  });
});

describe('its own user', () => {
  const self = `arn:aws:iam::${account}:user/anna`;
  const own = 'arn:aws:iam::*:user/${aws:username}';

  test.each([
    ['keys of its own', allow('iam:CreateAccessKey', own), []],
    [
      'keys of its own and of others',
      allow('iam:CreateAccessKey', [own, `arn:aws:iam::${account}:user/*`]),
      ['create access keys for another user'],
    ],
    ['keys of its own by name', allow('iam:CreateAccessKey', self), []],
    ['a policy of its own', allow('iam:PutUserPolicy', own), ['write an inline policy of a user']],
  ])('%s', (_, statement, expected) => {
    expect(escalations({ policies: [policy(statement)] }, self).map(({ how }) => how)).toEqual(expected);
  });
});

test('wildcards, NotAction and letter case', () => {
  expect(ways(allow('IAM:attach*'))).toEqual(['attach a policy to a user', 'attach a policy to a group', 'attach a policy to a role']);
  expect(ways({ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' })).toContain('change the code of a Lambda function');
  expect(ways({ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' })).not.toContain('pass any role to any service');
  expect(ways(allow('*:UpdateFunctionCode'))).toEqual(['change the code of a Lambda function']);
});

test('the boundary and its Denies count', () => {
  const identity = { policies: [policy(allow('iam:*'))] };
  const within = (...statements: readonly object[]) => escalations({ ...identity, boundary: policy(...statements) }).map(({ how }) => how);

  expect(within(allow('iam:PutUserPolicy'))).toEqual(['write an inline policy of a user']);
  expect(within(allow('iam:PutUserPolicy'), { ...allow('iam:*'), Effect: 'Deny' })).toEqual([]);
  expect(within(allow('s3:*'))).toEqual([]);
});

test('evidence names three ways and lists all', () => {
  const evidence = describeEscalations(found(allow('iam:Put*Policy'), allow('iam:AddUserToGroup', `arn:aws:iam::${account}:group/a`)));

  expect(evidence).toEqual({
    count: 4,
    examples: ['write an inline policy of a user', 'write an inline policy of a group', 'write an inline policy of a role'],
    ways: [
      'write an inline policy of a user: iam:PutUserPolicy',
      'write an inline policy of a group: iam:PutGroupPolicy',
      'write an inline policy of a role: iam:PutRolePolicy',
      'put a user into a group: iam:AddUserToGroup (limited)',
    ],
  });
});

test('a policy of thousands of read actions takes no time to speak of', () => {
  const actions = Array.from({ length: 5000 }, (_, index) => `service${index % 300}:Get${index}*`);

  expect(ways(allow(actions), allow('iam:PutRolePolicy'))).toEqual(['write an inline policy of a role']);
});
