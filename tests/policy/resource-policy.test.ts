import { actionsOf } from '../../src/policy/action-levels.ts';
import { access, all, allow, bucket, deny, exposures, foreign, own, partner } from './bucket-statements.ts';

describe('principals', () => {
  test.each<[string, object, string[]]>([
    ['"*"', { Principal: '*' }, ['public']],
    ['AWS *', { Principal: { AWS: '*' } }, ['public']],
    ['a list that contains *', { Principal: { AWS: [own, '*'] } }, ['public', 'own-account trusted']],
    ['NotPrincipal', { Principal: undefined, NotPrincipal: { AWS: own } }, ['public']],
    ['the own account', { Principal: { AWS: own } }, ['own-account trusted']],
    ['the own root', { Principal: { AWS: `arn:aws:iam::${own}:root` } }, ['own-account trusted']],
    ['a role of the own account', { Principal: { AWS: `arn:aws:iam::${own}:role/r` } }, ['own-account trusted']],
    ['a foreign account', { Principal: { AWS: foreign } }, ['cross-account']],
    ['a foreign role', { Principal: { AWS: `arn:aws:iam::${foreign}:role/r` } }, ['cross-account']],
    ['a trusted account', { Principal: { AWS: partner } }, ['cross-account trusted']],
    ['a service', { Principal: { Service: 'sns.amazonaws.com' } }, ['service']],
    ['an origin access identity', { Principal: { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' } }, ['service']],
    ['the own canonical user', { Principal: { CanonicalUser: 'c0ffee' } }, ['own-account trusted']],
    ['another canonical user', { Principal: { CanonicalUser: 'beef' } }, ['cross-account']],
    ['an identity provider', { Principal: { Federated: 'accounts.google.com' } }, ['federated']],
    ['a deleted role', { Principal: { AWS: 'AROAEXAMPLEEXAMPLE123' } }, []],
    ['nonsense', { Principal: { AWS: 'nonsense' } }, ['cross-account']],
    ['no principal', { Principal: undefined }, []],
  ])('%s', (_, principal, expected) => {
    expect(exposures([allow(undefined, principal)])).toEqual(expected);
  });
});

describe('all statements', () => {
  test('are read, not only the first or the last', () => {
    const harmless = allow(undefined, { Principal: { AWS: own } });
    const grants = access([harmless, allow(undefined, { Sid: 'Open' }), harmless]);
    expect(grants.filter(({ exposure }) => exposure === 'public').map(({ statement }) => statement.sid)).toEqual(['Open']);
  });

  test('distinguish callers of one statement', () => {
    const grants = access([allow(undefined, { Principal: { AWS: [own, foreign], Service: 'sns.amazonaws.com' } })]);
    expect(grants.map(({ exposure, to, account }) => [exposure, to, account])).toEqual([
      ['own-account', `the own account ${own}`, own],
      ['cross-account', `account ${foreign}`, foreign],
      ['service', 'sns.amazonaws.com', undefined],
    ]);
  });
});

describe('actions', () => {
  const reading = actionsOf('s3', ['read', 'list']);
  const writing = actionsOf('s3', ['write', 'permissions', 'tagging']);

  test.each<[object, boolean, boolean]>([
    [{ Action: 's3:Get*' }, true, false],
    [{ Action: 's3:ListBucket' }, true, false],
    [{ Action: 's3:P*' }, false, true],
    [{ Action: 's3:PutObjectAcl' }, false, true],
    [{ Action: 's3:*' }, true, true],
    [{ Action: '*' }, true, true],
    [{ Action: ['sqs:SendMessage'] }, false, false],
    [{ Action: undefined, NotAction: 's3:PutObject' }, true, true],
    [{ Action: undefined, NotAction: 's3:Get*' }, true, true],
    [{ Action: undefined, NotAction: ['s3:Get*', 's3:List*', 's3:Describe*', 's3:Allow*'] }, false, true],
  ])('%j: reading %s, writing %s', (action, reads, writes) => {
    expect(exposures([allow(undefined, action)], { actions: reading }).includes('public')).toBe(reads);
    expect(exposures([allow(undefined, action)], { actions: writing }).includes('public')).toBe(writes);
  });

  test('are returned as written, and as * for NotAction, without a filter', () => {
    expect(access([allow(undefined, { Action: ['s3:Get*', 's3:PutObject'] })])[0]?.actions).toEqual(['s3:Get*', 's3:PutObject']);
    expect(access([allow(undefined, { Action: undefined, NotAction: 's3:PutObject' })])[0]?.actions).toEqual(['*']);
  });
});

describe('resources', () => {
  test('an Allow for another resource grants nothing', () => {
    expect(exposures([allow(undefined, { Resource: 'arn:aws:s3:::other/*' })], { resources: all })).toEqual([]);
    expect(exposures([allow(undefined, { Resource: undefined, NotResource: `${bucket}*` })], { resources: all })).toEqual([]);
    expect(exposures([allow(undefined, { Resource: undefined, NotResource: `${bucket}/a` })], { resources: all })).toEqual(['public']);
  });

  test('a Deny for the resource covers an Allow for everything', () => {
    const queue = 'arn:aws:sqs:eu-west-1:111122223333:queue';
    const statements = [allow(undefined, { Action: 'sqs:*', Resource: '*' }), deny(undefined, { Action: 'sqs:*', Resource: queue })];
    expect(exposures(statements)).toEqual(['public']);
    expect(exposures(statements, { resources: [queue] })).toEqual([]);
  });

  test('a variable in an Allow can be any object, and in a Deny none', () => {
    const variable = `${bucket}/\${aws:username}/*`;
    expect(exposures([allow(undefined, { Resource: variable })], { resources: all })).toEqual(['public']);
    expect(exposures([allow(undefined, { Resource: variable }), deny(undefined, { Resource: variable })], { resources: all })).toEqual([
      'public',
    ]);
    expect(exposures([allow(undefined, { Resource: variable }), deny(undefined)], { resources: all })).toEqual([]);
  });
});
