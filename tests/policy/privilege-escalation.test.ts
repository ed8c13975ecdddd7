import { escalationPaths } from '../../src/policy/escalation/paths.ts';
import { isMalformed, parsePolicy, type PolicyDocument } from '../../src/policy/policy-document.ts';
import { describeEscalations, escalations, limitedOnly, reachedAdministrators } from '../../src/policy/privilege-escalation.ts';

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

describe('every escalation path', () => {
  const servicesOf = (passedTo: string | readonly string[] | undefined) =>
    passedTo === undefined ? [] : typeof passedTo === 'string' ? [passedTo] : passedTo;
  const steps = escalationPaths.entries.map((path) => ({
    ...path,
    services: servicesOf(path.passedTo),
    actions: [...path.needs, ...(path.passedTo === undefined ? [] : ['iam:PassRole'])].map((step) =>
      typeof step === 'string' ? step : (step[0] ?? ''),
    ),
  }));
  const boundary = policy(allow('*'));
  const pathsOf = (...statements: readonly object[]) => escalations({ policies: [policy(...statements)], boundary });

  test.each(steps)('$how: open with all its actions', ({ how, actions }) => {
    expect(pathsOf(allow(actions)).find((path) => path.how === how)).toMatchObject({ how, actions, limited: false });
  });

  test.each(steps)('$how: closed without one of them', ({ how, actions }) => {
    for (const missing of actions) {
      const rest = actions.filter((action) => action !== missing);
      expect(rest.length === 0 ? [] : pathsOf(allow(rest)).map((path) => path.how)).not.toContain(how);
    }
  });

  test.each(steps)('$how: closed by a Deny of one of them', ({ how, actions }) => {
    for (const denied of actions) {
      expect(pathsOf(allow(actions), { ...allow(denied), Effect: 'Deny' }).map((path) => path.how)).not.toContain(how);
    }
  });

  test.each(steps)('$how: limited or closed if one of them is allowed under a condition only', ({ how, actions }) => {
    for (const conditional of actions) {
      const others = actions.filter((action) => action !== conditional);
      const statements = [
        ...(others.length > 0 ? [allow(others)] : []),
        allow(conditional, '*', { StringEquals: { 'aws:ResourceTag/team': 'a' } }),
      ];
      expect(pathsOf(...statements).find((path) => path.how === how)?.limited).not.toBe(false);
    }
  });

  test.each(steps.filter(({ services }) => services.length > 0))('$how: a role for $services only', ({ how, needs, services }) => {
    const passTo = (service: string) => allow('iam:PassRole', '*', { StringEquals: { 'iam:PassedToService': service } });
    for (const service of services) expect(pathsOf(allow(needs.flat()), passTo(service)).map((path) => path.how)).toContain(how);
    expect(pathsOf(allow(needs.flat()), passTo('support.amazonaws.com')).map((path) => path.how)).not.toContain(how);
  });

  test.each(
    escalationPaths.entries.flatMap(({ how, needs }) => needs.flatMap((step) => (typeof step === 'string' ? [] : [{ how, step, needs }]))),
  )('$how: any of $step is enough', ({ how, step, needs }) => {
    const others = needs.filter((other) => other !== step).flat();
    for (const action of step) expect(pathsOf(allow([...others, action, 'iam:PassRole'])).map((path) => path.how)).toContain(how);
  });

  test('has a unique name, and actions in their canonical format', () => {
    const paths = escalationPaths.entries;
    expect(new Set(paths.map(({ how }) => how)).size).toBe(paths.length);
    expect(paths.flatMap(({ needs }) => needs.flat()).filter((action) => !/^[a-z0-9-]+:[A-Z][A-Za-z]+$/.test(action))).toEqual([]);
    expect(steps.flatMap(({ services }) => services).filter((name) => !name.endsWith('.amazonaws.com'))).toEqual([]);
    for (const { precondition = 'A.' } of paths) expect(precondition).toMatch(/^[A-Z].*\.$/);
  });
});

describe('passing a role', () => {
  const lambda = allow(['lambda:CreateFunction', 'lambda:InvokeFunction']);
  const passTo = (service: string, operator = 'StringEquals') =>
    allow('iam:PassRole', '*', { [operator]: { 'iam:PassedToService': service } });
  const how = 'run code in a new Lambda function with a role';

  test.each([
    ['to that service', passTo('lambda.amazonaws.com'), [how]],
    ['to a pattern that includes it', passTo('lambda.*', 'StringLike'), [how]],
    ['to that service in China', passTo('lambda.amazonaws.com.cn'), [how]],
    ['to another service', passTo('ec2.amazonaws.com'), []],
    ['to all except others', passTo('ec2.amazonaws.com', 'StringNotEquals'), [how]],
    ['to all except that service', passTo('lambda.amazonaws.com', 'StringNotEquals'), []],
    ['to that service in any letter case', passTo('Lambda.AmazonAWS.com', 'StringEqualsIgnoreCase'), [how]],
    ['to that service in another letter case', passTo('Lambda.AmazonAWS.com'), []],
    ['one role', allow('iam:PassRole', `arn:aws:iam::${account}:role/shop`), [`${how} (limited)`]],
    ['roles of a path', allow('iam:PassRole', `arn:aws:iam::${account}:role/shop/*`), [`${how} (limited)`]],
    ['any role of the account', allow('iam:PassRole', `arn:aws:iam::${account}:role/*`), ['pass any role to any service', how]],
    ['with another condition', allow('iam:PassRole', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), [`${how} (limited)`]],
  ])('%s', (_, passRole, expected) => {
    expect(ways(lambda, passRole)).toEqual(expected);
  });

  test('to several services with two statements', () => {
    expect(ways(lambda, passTo('ec2.amazonaws.com'), passTo('lambda.amazonaws.com'))).toEqual([how]);
  });
});

describe('limited statements', () => {
  test.each([
    ['all resources of a kind', allow('iam:PutRolePolicy', `arn:aws:iam::${account}:role/*`), ['write an inline policy of a role']],
    [
      'in one Region',
      allow('lambda:UpdateFunctionCode', `arn:aws:lambda:eu-west-1:${account}:function:*`),
      ['change the code of a Lambda function'],
    ],
    ['a prefix', allow('iam:PutRolePolicy', `arn:aws:iam::${account}:role/app-*`), ['write an inline policy of a role (limited)']],
    [
      'all except one by NotResource',
      { Effect: 'Allow', Action: 'iam:PutRolePolicy', NotResource: 'arn:aws:iam::*:role/admin' },
      ['write an inline policy of a role'],
    ],
    ['assuming some roles is intended', allow('sts:AssumeRole', `arn:aws:iam::${account}:role/*-reader`), []],
    [
      'permission sets of any instance',
      allow('sso:PutInlinePolicyToPermissionSet', 'arn:aws:sso:::permissionSet/*/*'),
      ['write the inline policy of a permission set'],
    ],
    ['assuming all roles with MFA', allow('sts:AssumeRole', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }), []],
    ['reading', allow(['iam:Get*', 'iam:List*', 's3:*', 'ec2:Describe*']), []],
  ])('%s', (_, statement, expected) => {
    expect(ways(statement)).toEqual(expected);
  });

  test('a condition that holds for every request limits nothing', () => {
    expect(found(allow('iam:AttachUserPolicy', '*', { Bool: { 'aws:SecureTransport': 'true' } }))).toMatchObject([{ limited: false }]);
  });

  test('an open statement next to a limited one counts', () => {
    expect(ways(allow('iam:PutRolePolicy', `arn:aws:iam::${account}:role/a`), allow('iam:PutRolePolicy'))).toEqual([
      'write an inline policy of a role',
    ]);
  });

  test('open paths come first, and only limited ones have a lower severity', () => {
    const mixed = found(allow('iam:PutUserPolicy', `arn:aws:iam::${account}:user/a`), allow('iam:PutRolePolicy'));

    expect(mixed.map(({ limited }) => limited)).toEqual([false, true]);
    expect(limitedOnly(mixed)).toBeUndefined();
    expect(limitedOnly(mixed.slice(1))).toMatchObject({ severity: 'low' });
  });
});

describe('statements about the caller itself', () => {
  const user = `arn:aws:iam::${account}:user/anna`;
  const role = `arn:aws:iam::${account}:role/shop`;
  const group = `arn:aws:iam::${account}:group/builders`;
  const own = 'arn:aws:iam::*:user/${aws:username}';
  const pathsOf = (statement: object, self: readonly string[]) =>
    escalations({ policies: [policy(statement)] }, { self }).map(({ how, limited }) => (limited ? `${how} (limited)` : how));

  test.each<[string, object, string[]]>([
    ['its own access keys', allow('iam:CreateAccessKey', own), []],
    [
      'its own access keys and those of others',
      allow('iam:CreateAccessKey', [own, `arn:aws:iam::${account}:user/*`]),
      ['create access keys for another user'],
    ],
    ['its own access keys by name', allow('iam:CreateAccessKey', user), []],
    ['its own group', allow('iam:AddUserToGroup', group), []],
    ['an inline policy by variable', allow('iam:PutUserPolicy', own), ['write an inline policy of a user']],
    ['an inline policy by ARN', allow('iam:PutUserPolicy', user), ['write an inline policy of a user']],
    ['an inline policy by pattern', allow('iam:PutUserPolicy', `${user.slice(0, -1)}*`), ['write an inline policy of a user']],
    ['an inline policy of another user', allow('iam:PutUserPolicy', `${user}2`), ['write an inline policy of a user (limited)']],
    ['an inline policy of its group', allow('iam:PutGroupPolicy', group), ['write an inline policy of a group']],
    [
      'an inline policy under a condition',
      allow('iam:PutUserPolicy', user, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      ['write an inline policy of a user (limited)'],
    ],
  ])('a user: %s', (_, statement, expected) => {
    expect(pathsOf(statement, [user, group])).toEqual(expected);
  });

  test.each<[string, object, string[]]>([
    ['a policy by ARN', allow('iam:AttachRolePolicy', role), ['attach a policy to a role']],
    ['its own trust policy', allow('iam:UpdateAssumeRolePolicy', role), []],
    ['a user name, which a role does not have', allow('iam:PutUserPolicy', own), []],
  ])('a role: %s', (_, statement, expected) => {
    expect(pathsOf(statement, [role])).toEqual(expected);
  });

  test('a Deny for its own ARN counts', () => {
    const statements = [allow('iam:PutUserPolicy', `${user.slice(0, -1)}*`), { ...allow('iam:*', user), Effect: 'Deny' }];
    expect(escalations({ policies: [policy(...statements)] }, { self: [user] })).toMatchObject([{ limited: true }]);
  });

  test.each<[string, string, string, boolean]>([
    ['its own boundary', user, 'iam:DeleteUserPermissionsBoundary', true],
    ['its own boundary by replacing it', user, 'iam:PutUserPermissionsBoundary', true],
    ['the boundary of another user', `${user}2`, 'iam:DeleteUserPermissionsBoundary', false],
    ['the boundary of roles', '*', 'iam:DeleteRolePermissionsBoundary', false],
  ])('removes %s', (_, resource, action, expected) => {
    const allowed = policy(allow(action, resource), allow('s3:*'));
    const hows = (boundary: PolicyDocument | undefined) => escalations({ policies: [allowed], boundary }, { self: [user] });
    expect(hows(policy(allow('iam:*')))).toHaveLength(expected ? 1 : 0);
    expect(hows(undefined)).toEqual([]);
    expect(hows(policy(allow('s3:*')))).toEqual([]);
  });
});

describe('named administrators', () => {
  const role = { arn: `arn:aws:iam::${account}:role/administrator`, services: ['lambda.amazonaws.com', 'ec2.amazonaws.com.cn'] };
  const user = { arn: `arn:aws:iam::${account}:user/carla`, services: [] };
  const group = { arn: `arn:aws:iam::${account}:group/administrators`, services: [] };
  const administrators = [role, user, group];
  const pathsOf = (...statements: readonly object[]) => escalations({ policies: [policy(...statements)] }, { administrators });
  const lambda = allow(['lambda:CreateFunction', 'lambda:InvokeFunction']);

  test('passing one to a service that can assume it is open', () => {
    expect(pathsOf(lambda, allow('iam:PassRole', role.arn))).toMatchObject([{ limited: false, reaches: role.arn }]);
    expect(pathsOf(lambda, allow('iam:PassRole', `arn:aws:iam::${account}:role/admin*`))).toMatchObject([{ limited: false }]);
    expect(pathsOf(allow('ec2:RunInstances'), allow('iam:PassRole', role.arn))).toMatchObject([{ limited: false }]);
    expect(reachedAdministrators(pathsOf(lambda, allow('iam:PassRole', role.arn)))).toEqual([role.arn]);
  });

  test.each<[string, object[]]>([
    ['another role', [lambda, allow('iam:PassRole', `${role.arn}2`)]],
    ['to a service that cannot assume it', [allow('glue:CreateDevEndpoint'), allow('iam:PassRole', role.arn)]],
    [
      'to a function with one name',
      [allow(['lambda:CreateFunction', 'lambda:InvokeFunction'], 'arn:aws:lambda:*:*:function:shop'), allow('iam:PassRole', role.arn)],
    ],
    ['denied', [lambda, allow('iam:PassRole', `arn:aws:iam::${account}:role/admin*`), { ...allow('*', role.arn), Effect: 'Deny' }]],
  ])('%s is limited', (_, statements) => {
    const paths = pathsOf(...statements);
    expect(paths).toMatchObject([{ limited: true }]);
    expect(reachedAdministrators(paths)).toBeUndefined();
  });

  test.each([
    ['iam:CreateAccessKey', user.arn],
    ['iam:UpdateLoginProfile', user.arn],
    ['iam:AddUserToGroup', group.arn],
    ['iam:UpdateAssumeRolePolicy', role.arn],
  ])('%s takes over an administrator', (action, arn) => {
    expect(pathsOf(allow(action, arn))).toMatchObject([{ limited: false, reaches: arn }]);
    expect(pathsOf(allow(action, `${arn}2`))).toMatchObject([{ limited: true }]);
  });

  test('a policy for an administrator adds nothing', () => {
    expect(pathsOf(allow('iam:PutUserPolicy', user.arn))).toMatchObject([{ limited: true }]);
  });
});

test('supports wildcards, NotAction and any letter case', () => {
  expect(ways(allow('IAM:attach*'))).toEqual(['attach a policy to a user', 'attach a policy to a group', 'attach a policy to a role']);
  expect(ways({ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' })).toContain('change the code of a Lambda function');
  expect(ways({ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' })).not.toContain('pass any role to any service');
  expect(ways(allow('*:UpdateFunctionCode'))).toEqual(['change the code of a Lambda function']);
});

test('applies the boundary and its Deny statements', () => {
  const identity = { policies: [policy(allow('iam:*'))] };
  const within = (...statements: readonly object[]) => escalations({ ...identity, boundary: policy(...statements) }).map(({ how }) => how);

  expect(within(allow('iam:PutUserPolicy'))).toEqual(['write an inline policy of a user']);
  expect(within(allow('iam:PutUserPolicy'), { ...allow('iam:*'), Effect: 'Deny' })).toEqual([]);
  expect(within(allow('s3:*'))).toEqual([]);
});

test('shows three paths as evidence, and counts all', () => {
  const evidence = describeEscalations(found(allow('iam:Put*Policy'), allow('iam:AddUserToGroup', `arn:aws:iam::${account}:group/a`)));

  expect(evidence).toEqual({
    count: 4,
    examples: ['write an inline policy of a user', 'write an inline policy of a group', 'write an inline policy of a role'],
    ways: [
      'write an inline policy of a user: iam:PutUserPolicy',
      'write an inline policy of a group: iam:PutGroupPolicy',
      'write an inline policy of a role: iam:PutRolePolicy',
      'add a user to a group: iam:AddUserToGroup (limited)',
    ],
  });
});

test('analyzes a policy with thousands of read actions quickly', () => {
  const actions = Array.from({ length: 5000 }, (_, index) => `service${index % 300}:Get${index}*`);

  expect(ways(allow(actions), allow('iam:PutRolePolicy'))).toEqual(['write an inline policy of a role']);
});
