import { actionsOf } from '../../src/analysis/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/analysis/policy-document.ts';
import type { Grant, ResourcePolicyContext } from '../../src/analysis/resource-policy.ts';
import { resourcePolicyAccess } from '../../src/analysis/resource-policy.ts';

const own = '111122223333';
const foreign = '999988887777';
const partner = '444455556666';
const context: ResourcePolicyContext = {
  accountId: own,
  organizationId: 'o-ownorg',
  trustedAccounts: [partner],
  trustedOrganizations: ['o-partner'],
  canonicalUserId: 'c0ffee',
};
const bucket = 'arn:aws:s3:::bucket';
const all = [bucket, `${bucket}/*`];

const allow = (condition: object | undefined, more: object = {}): object => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `${bucket}/*`,
  ...(condition === undefined ? {} : { Condition: condition }),
  ...more,
});
const deny = (condition: object | undefined, more: object = {}): object => ({
  ...allow(condition),
  Effect: 'Deny',
  Action: 's3:*',
  Resource: all,
  ...more,
});

function access(statements: readonly object[], more: Partial<ResourcePolicyContext> = {}): readonly Grant[] {
  const policy = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return resourcePolicyAccess(policy, { ...context, ...more });
}

const exposures = (statements: readonly object[], more: Partial<ResourcePolicyContext> = {}): readonly string[] =>
  access(statements, more).map(({ exposure, trusted }) => `${exposure}${trusted ? ' trusted' : ''}`);

describe('principals', () => {
  test.each<[string, object, string[]]>([
    ['"*"', { Principal: '*' }, ['public']],
    ['AWS *', { Principal: { AWS: '*' } }, ['public']],
    ['a list that holds *', { Principal: { AWS: [own, '*'] } }, ['public', 'own-account trusted']],
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

const equals = (key: string, value: unknown): object => ({ StringEquals: { [key]: value } });

describe('conditions that limit everyone', () => {
  test.each<[object, string | string[], string | string[]]>([
    [equals('aws:PrincipalOrgID', 'o-ownorg'), 'organization trusted', 'organization o-ownorg'],
    [equals('AWS:principalORGID', 'o-ownorg'), 'organization trusted', 'organization o-ownorg'],
    [equals('aws:PrincipalOrgID', 'o-partner'), 'organization trusted', 'organization o-partner'],
    [equals('aws:PrincipalOrgID', 'o-other'), 'organization', 'organization o-other'],
    [
      equals('aws:PrincipalOrgID', ['o-ownorg', 'o-other']),
      ['organization trusted', 'organization'],
      ['organization o-ownorg', 'organization o-other'],
    ],
    [{ 'ForAnyValue:StringEquals': { 'aws:PrincipalOrgID': 'o-ownorg' } }, 'organization trusted', 'organization o-ownorg'],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-ownorg/*' } }, 'organization trusted', 'organization path o-ownorg/*'],
    [
      { 'ForAnyValue:StringEquals': { 'aws:PrincipalOrgPaths': 'o-other/r-1/ou-1/' } },
      'organization',
      'organization path o-other/r-1/ou-1/',
    ],
    [equals('aws:PrincipalAccount', own), 'own-account trusted', `the own account ${own}`],
    [equals('aws:PrincipalAccount', partner), 'cross-account trusted', `account ${partner}`],
    [
      equals('aws:PrincipalAccount', [own, foreign]),
      ['own-account trusted', 'cross-account'],
      [`the own account ${own}`, `account ${foreign}`],
    ],
    [equals('kms:CallerAccount', own), 'own-account trusted', `the own account ${own}`],
    [equals('aws:SourceAccount', own), 'own-account trusted', `the own account ${own}`],
    [equals('aws:SourceOwner', own), 'own-account trusted', `the own account ${own}`],
    [equals('aws:SourceAccount', foreign), 'cross-account', `account ${foreign}`],
    [equals('aws:SourceOrgID', 'o-ownorg'), 'organization trusted', 'organization o-ownorg'],
    [{ 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': 'o-ownorg/*' } }, 'organization trusted', 'organization path o-ownorg/*'],
    [{ ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/r` } }, 'own-account trusted', `arn:aws:iam::${own}:role/r`],
    [{ ArnLike: { 'aws:PrincipalArn': `arn:*:iam::${foreign}:role/*` } }, 'cross-account', `arn:*:iam::${foreign}:role/*`],
    [{ StringLike: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/*` } }, 'own-account trusted', `arn:aws:iam::${own}:role/*`],
    [{ ArnEquals: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${own}:t` } }, 'own-account trusted', `arn:aws:sns:eu-west-1:${own}:t`],
    [{ ArnLike: { 'aws:SourceArn': `arn:aws:*:*:${own}:*` } }, 'own-account trusted', `arn:aws:*:*:${own}:*`],
    [{ ArnEquals: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${foreign}:t` } }, 'cross-account', `arn:aws:sns:eu-west-1:${foreign}:t`],
    [{ ArnLike: { 'aws:SourceArn': bucket } }, 'service', `whoever owns ${bucket}`],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:bucket' } }, 'service', 'whoever owns arn:aws:s3:*:*:bucket'],
    [equals('aws:userid', 'AROAEXAMPLEEXAMPLE123:session'), 'cross-account', 'principal id AROAEXAMPLEEXAMPLE123'],
    [{ StringLike: { 'aws:userId': 'AROAEXAMPLEEXAMPLE123:*' } }, 'cross-account', 'principal id AROAEXAMPLEEXAMPLE123'],
    [equals('aws:SourceVpc', 'vpc-1a2b'), 'network', 'VPC vpc-1a2b'],
    [equals('aws:SourceVpce', ['vpce-1a2b', 'vpce-3c4d']), ['network', 'network'], ['VPC endpoint vpce-1a2b', 'VPC endpoint vpce-3c4d']],
    [equals('aws:VpceAccount', own), 'network trusted', `VPC endpoints of the own account ${own}`],
    [equals('aws:VpceOrgID', 'o-ownorg'), 'network trusted', 'VPC endpoints of organization o-ownorg'],
    [equals('s3:DataAccessPointAccount', own), 'own-account trusted', `the own account ${own}`],
    [
      { ArnLike: { 's3:DataAccessPointArn': `arn:aws:s3:*:${own}:accesspoint/*` } },
      'own-account trusted',
      `arn:aws:s3:*:${own}:accesspoint/*`,
    ],
    [{ Bool: { 'aws:PrincipalIsAWSService': true } }, 'service', 'AWS services'],
    [equals('aws:PrincipalServiceName', 'config.amazonaws.com'), 'service', 'config.amazonaws.com'],
    [{ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, 'network', 'addresses 203.0.113.0/24'],
    [{ IpAddress: { 'aws:SourceIp': '12.0.0.0/8' } }, 'network', 'addresses 12.0.0.0/8'],
    [{ IpAddress: { 'aws:SourceIp': ['2001:db8::/32', '203.0.113.9'] } }, 'network', 'addresses 2001:db8::/32, 203.0.113.9'],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, 'network', 'private addresses, which no request from the internet has, 10.0.0.0/8'],
    // The variables stand for the owner of the resource, so the caller is compared with it.
    [equals('aws:PrincipalAccount', '${aws:ResourceAccount}'), 'own-account trusted', `the own account ${own}`],
    [equals('aws:ResourceAccount', '${aws:PrincipalAccount}'), 'own-account trusted', `the own account ${own}`],
    [equals('aws:ResourceOrgID', '${aws:PrincipalOrgID}'), 'organization trusted', 'organization o-ownorg'],
    // IfExists and ForAllValues are lenient about an absent key, unless another test demands that it is there.
    [
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' }, Null: { 'aws:PrincipalOrgID': 'false' } },
      'organization trusted',
      'organization o-ownorg',
    ],
    [
      { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-ownorg/*' }, Null: { 'aws:PrincipalOrgPaths': false } },
      'organization trusted',
      'organization path o-ownorg/*',
    ],
  ])('%j: %s', (condition, expected, to) => {
    const statements = [allow(condition)];
    expect(exposures(statements)).toEqual([expected].flat());
    expect(access(statements).map((grant) => grant.to)).toEqual([to].flat());
  });
});

describe('conditions that only look restrictive', () => {
  test.each<[object]>([
    [equals('aws:PrincipalOrgID', '*')],
    [{ StringLike: { 'aws:PrincipalOrgID': '*' } }],
    [{ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }],
    [equals('aws:PrincipalOrgID', ['o-ownorg', '*'])],
    [equals('aws:PrincipalOrgID', [])],
    [{ StringLike: { 'aws:PrincipalAccount': '1111*' } }],
    [equals('aws:PrincipalAccount', 'anonymous')],
    [equals('aws:userid', 'anonymous')],
    [{ StringLike: { 'aws:userid': '*:session' } }],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/r' } }],
    [{ ArnLike: { 'aws:SourceArn': '*' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:*:t' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::my-*' } }],
    // With the String operators a wildcard can swallow colons, and role paths and API paths may hold them.
    [{ StringLike: { 'aws:PrincipalArn': `arn:aws:iam:*:${own}:role/r` } }],
    [{ StringLike: { 'aws:SourceArn': `arn:aws:execute-api:*:${own}:*` } }],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-*/r-1/*' } }],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': '*' } }],
    [{ StringLike: { 'aws:PrincipalOrgPaths': 'o-ownorg/*' } }],
    [{ StringLike: { 'aws:SourceVpce': 'vpce-*' } }],
    [equals('aws:SourceVpce', '${aws:PrincipalTag/vpce}')],
    [equals('aws:PrincipalOrgID', '${aws:PrincipalOrgID}')],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' } }],
    [{ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } }],
    [{ 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-ownorg' } }],
    [{ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-ownorg/*' } }],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' }, Null: { 'aws:PrincipalOrgID': 'true' } }],
    [{ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' }, Null: { 'aws:PrincipalOrgID': ['true', 'false'] } }],
    [{ Null: { 'aws:PrincipalOrgID': 'false' } }],
    [{ StringNotEquals: { 'aws:PrincipalOrgID': 'o-other' } }],
    [{ StringNotLike: { 'aws:PrincipalAccount': foreign } }],
    [{ ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${foreign}:root` } }],
    [{ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
    [equals('aws:ResourceAccount', own)],
    [equals('aws:ResourceOrgID', 'o-ownorg')],
    [equals('aws:UserAgent', 'secret')],
    [equals('aws:Referer', 'https://example.com/')],
    [{ Bool: { 'aws:SecureTransport': 'true' } }],
    [{ Bool: { 'aws:ViaAWSService': 'true' } }],
    [{ Bool: { 'aws:PrincipalIsAWSService': 'false' } }],
    [equals('kms:ViaService', 's3.eu-west-1.amazonaws.com')],
    [equals('aws:PrincipalTag/team', 'blue')],
    [equals('aws:PrincipalType', 'AssumedRole')],
    [equals('s3:x-amz-acl', 'bucket-owner-full-control')],
    [equals('sts:ExternalId', 'secret')],
    // Any principal of any account can sign a request to the function's URL.
    [equals('lambda:FunctionUrlAuthType', 'AWS_IAM')],
    [equals('lambda:FunctionUrlAuthType', 'NONE')],
    [{ StringSeems: { 'aws:PrincipalOrgID': 'o-ownorg' } }],
    [{ NumericEquals: { 'aws:PrincipalAccount': own } }],
    [{ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }],
    [{ IpAddress: { 'aws:SourceIp': '::/0' } }],
    [{ IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }],
    [{ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '0.0.0.0/1'] } }],
    [{ IpAddress: { 'aws:SourceIp': '12.0.0.0/7' } }],
    [{ IpAddress: { 'aws:SourceIp': ['12.0.0.0/8', '13.0.0.0/8'] } }],
    [{ IpAddress: { 'aws:SourceIp': '2001:db8::/31' } }],
    [{ IpAddress: { 'aws:SourceIp': '::ffff:0:0/96' } }],
    [{ IpAddress: { 'aws:SourceIp': 'not an address' } }],
    [{ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }],
  ])('%j is public', (condition) => {
    expect(exposures([allow(condition)])).toEqual(['public']);
  });

  test('the threshold for source addresses is an option', () => {
    const statements = [allow({ IpAddress: { 'aws:SourceIp': '203.0.112.0/20' } })];
    expect(exposures(statements)).toEqual(['network']);
    expect(exposures(statements, { publicPrefix: { ipv4: 21, ipv6: 32 } })).toEqual(['public']);
    expect(exposures(statements, { publicPrefix: { ipv4: 20, ipv6: 32 } })).toEqual(['network']);
    expect(exposures([allow({ IpAddress: { 'aws:SourceIp': '12.0.0.0/7' } })], { publicPrefix: { ipv4: 0, ipv6: 0 } })).toEqual([
      'network',
    ]);
  });
});

describe('conditions together', () => {
  test.each<[string, object, object, string]>([
    [
      'the narrowest decides',
      {},
      { StringEquals: { 'aws:SourceVpce': 'vpce-1', 'aws:PrincipalOrgID': 'o-ownorg' } },
      'organization trusted',
    ],
    [
      'one that limits nothing does no harm',
      {},
      { Bool: { 'aws:SecureTransport': 'true' }, ...equals('aws:PrincipalAccount', own) },
      'own-account trusted',
    ],
    [
      'a bucket with its account is the own account',
      {},
      { ArnLike: { 'aws:SourceArn': bucket }, ...equals('aws:SourceAccount', own) },
      'own-account trusted',
    ],
    [
      'a service for the own account',
      { Principal: { Service: 's3.amazonaws.com' } },
      equals('aws:SourceAccount', own),
      'own-account trusted',
    ],
    [
      'a service for a foreign account',
      { Principal: { Service: 's3.amazonaws.com' } },
      equals('aws:SourceAccount', foreign),
      'cross-account',
    ],
    [
      'a service for the organisation',
      { Principal: { Service: 's3.amazonaws.com' } },
      equals('aws:SourceOrgID', 'o-ownorg'),
      'organization trusted',
    ],
    ['a service for a bucket', { Principal: { Service: 's3.amazonaws.com' } }, { ArnLike: { 'aws:SourceArn': bucket } }, 'service'],
    [
      'a service, leniently',
      { Principal: { Service: 's3.amazonaws.com' } },
      { StringEqualsIfExists: { 'aws:SourceAccount': own } },
      'service',
    ],
    ['a foreign account through an endpoint', { Principal: { AWS: foreign } }, equals('aws:SourceVpce', 'vpce-1'), 'cross-account'],
    [
      'a foreign account inside the organisation',
      { Principal: { AWS: foreign } },
      equals('aws:PrincipalOrgID', 'o-ownorg'),
      'organization trusted',
    ],
    [
      'kms:ViaService with an account',
      {},
      { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com', 'kms:CallerAccount': own } },
      'own-account trusted',
    ],
  ])('%s', (_, more, condition, expected) => {
    expect(exposures([allow(condition, more)])).toEqual([expected]);
  });

  test('each condition is explained', () => {
    const condition = {
      StringEquals: { 'aws:PrincipalOrgID': 'o-ownorg' },
      Bool: { 'aws:SecureTransport': 'true' },
      StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' },
    };
    expect(access([allow(condition)])[0]?.evidence).toEqual([
      'limited to organization o-ownorg by StringEquals aws:principalorgid = o-ownorg',
      'Bool aws:securetransport = true does not limit who may call',
      'StringEqualsIfExists aws:sourcevpc = vpc-1 also holds when the key is absent',
    ]);
  });
});

describe('every statement is read', () => {
  test('not only the first or the last', () => {
    const harmless = allow(undefined, { Principal: { AWS: own } });
    const grants = access([harmless, allow(undefined, { Sid: 'Open' }), harmless]);
    expect(grants.filter(({ exposure }) => exposure === 'public').map(({ statement }) => statement.sid)).toEqual(['Open']);
  });

  test('callers of one statement are told apart', () => {
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

  test('without a question the patterns are given as written, and * for NotAction', () => {
    expect(access([allow(undefined, { Action: ['s3:Get*', 's3:PutObject'] })])[0]?.actions).toEqual(['s3:Get*', 's3:PutObject']);
    expect(access([allow(undefined, { Action: undefined, NotAction: 's3:PutObject' })])[0]?.actions).toEqual(['*']);
  });
});

describe('a Deny', () => {
  const open = allow(undefined, { Action: ['s3:GetObject', 's3:PutObject'] });

  test.each<[string, object, string[]]>([
    ['for everyone undoes the Allow', deny(undefined), []],
    ['for AWS * too', deny(undefined, { Principal: { AWS: '*' } }), []],
    ['of all actions too', deny(undefined, { Action: '*', Resource: '*' }), []],
    ['of NotAction elsewhere too', deny(undefined, { Action: undefined, NotAction: 'sqs:*' }), []],
    ['of other actions leaves it', deny(undefined, { Action: 's3:DeleteObject' }), ['public']],
    ['of the bucket alone leaves the objects', deny(undefined, { Resource: bucket }), ['public']],
    ['of some objects leaves the others', deny(undefined, { Resource: `${bucket}/secret/*` }), ['public']],
    ['of all but some objects leaves those', deny(undefined, { Resource: undefined, NotResource: `${bucket}/open/*` }), ['public']],
    ['of all but another bucket undoes it', deny(undefined, { Resource: undefined, NotResource: 'arn:aws:s3:::other/*' }), []],
    ['for a foreign account leaves everyone else', deny(undefined, { Principal: { AWS: foreign } }), ['public']],
    [
      'for all but the own account',
      deny(undefined, { Principal: undefined, NotPrincipal: { AWS: `arn:aws:iam::${own}:root` } }),
      ['own-account trusted'],
    ],
    [
      'for all but a foreign account',
      deny(undefined, { Principal: undefined, NotPrincipal: { AWS: [own, foreign] } }),
      ['own-account trusted', 'cross-account'],
    ],
    ['for all but everyone', deny(undefined, { Principal: undefined, NotPrincipal: '*' }), ['public']],
    ['outside the organisation', deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg' } }), ['organization trusted']],
    [
      'outside the organisation, IfExists',
      deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' } }),
      ['organization trusted'],
    ],
    ['outside a foreign organisation', deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-other' } }), ['organization']],
    [
      'outside organisation paths',
      deny({ 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-ownorg/*' } }),
      ['organization trusted'],
    ],
    [
      'outside organisation paths that spares who has none',
      deny({ 'ForAnyValue:StringNotLike': { 'aws:PrincipalOrgPaths': 'o-ownorg/*' } }),
      ['public'],
    ],
    ['outside any organisation', deny({ StringNotLike: { 'aws:PrincipalOrgID': 'o-*' } }), ['public']],
    ['outside the account', deny({ StringNotEquals: { 'aws:PrincipalAccount': own } }), ['own-account trusted']],
    ['outside an endpoint', deny({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }), ['network']],
    ['outside a range', deny({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }), ['network']],
    ['outside the world', deny({ NotIpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }), ['public']],
    [
      'for all but some role ids',
      deny({ StringNotLike: { 'aws:userid': ['AROAEXAMPLEEXAMPLE123:*', own] } }),
      ['cross-account', 'own-account trusted'],
    ],
    [
      'outside the organisation and an endpoint',
      deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg', 'aws:SourceVpce': 'vpce-1' } }),
      ['organization trusted', 'network'],
    ],
    [
      'outside the organisation but for services',
      deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }),
      ['organization trusted', 'service'],
    ],
    // Unsigned requests have no aws:PrincipalIsAWSService, so Bool without IfExists does not hold for them and spares them.
    [
      'that spares unsigned requests',
      deny({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' }, Bool: { 'aws:PrincipalIsAWSService': 'false' } }),
      ['public'],
    ],
    [
      'outside a range but via services',
      deny({ NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' }, BoolIfExists: { 'aws:ViaAWSService': 'false' } }),
      ['public'],
    ],
    [
      'that demands the key first',
      deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg' }, Null: { 'aws:PrincipalOrgID': 'false' } }),
      ['public'],
    ],
    ['for services leaves everyone else', deny({ Bool: { 'aws:PrincipalIsAWSService': 'true' } }), ['public']],
    ['for services and all others', deny({ Bool: { 'aws:PrincipalIsAWSService': ['true', 'false'] } }), ['public']],
    ['of plain HTTP', deny({ Bool: { 'aws:SecureTransport': 'false' } }), ['public']],
    ['inside an organisation', deny({ StringEquals: { 'aws:PrincipalOrgID': 'o-other' } }), ['public']],
    ['by an operator AWS does not know', deny({ StringNotSeems: { 'aws:PrincipalOrgID': 'o-ownorg' } }), ['public']],
  ])('%s', (_, statement, expected) => {
    expect(exposures([open, statement])).toEqual(expected);
    expect(exposures([statement, open])).toEqual(expected);
  });

  test('covers single actions of an Allow', () => {
    expect(access([open, deny(undefined, { Action: 's3:Put*' })])[0]?.actions).toEqual(['s3:GetObject']);
    expect(
      exposures([allow(undefined, { Action: 's3:*' }), deny(undefined, { Action: 's3:Get*' })], { actions: actionsOf('s3', ['read']) }),
    ).toEqual(['public']);
    expect(
      access([allow(undefined, { Action: 's3:Get*' }), deny(undefined, { Action: 's3:Get*' })], { actions: actionsOf('s3', ['read']) }),
    ).toEqual([]);
  });

  test('splits an Allow by what is left of each action', () => {
    const grants = access([open, deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ownorg' } }, { Action: 's3:PutObject' })]);
    expect(grants.map(({ exposure, actions }) => [exposure, actions])).toEqual([
      ['public', ['s3:GetObject']],
      ['organization', ['s3:PutObject']],
    ]);
  });

  test('of two, each narrows', () => {
    const outside = deny({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-other' } }, { Sid: 'Org' });
    const elsewhere = deny({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }, { Sid: 'Endpoint' });
    const [grant] = access([open, outside, elsewhere]);
    expect(grant).toMatchObject({ exposure: 'organization', trusted: false });
    expect(grant?.evidence).toEqual(['Org denies all but organization o-other', 'Endpoint denies all but VPC endpoint vpce-1']);
  });

  test('that spares services leaves a named account nothing', () => {
    const outside = deny({
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ownorg' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    });
    expect(exposures([allow(undefined, { Principal: { AWS: foreign } }), outside])).toEqual(['organization trusted']);
    expect(exposures([allow(undefined, { Principal: { Service: 'sns.amazonaws.com' } }), outside])).toEqual(['service']);
  });

  test('for services leaves a service nothing', () => {
    const service = allow(undefined, { Principal: { Service: 'sns.amazonaws.com' } });
    const forServices = { Bool: { 'aws:PrincipalIsAWSService': 'true' } };
    expect(exposures([service, deny(forServices)])).toEqual([]);
    expect(exposures([service, deny({ ...forServices, StringNotEquals: { 'aws:SourceAccount': own } })])).toEqual(['own-account trusted']);
  });

  test('names callers as the Allow does', () => {
    const role = `arn:aws:iam::${foreign}:role/r`;
    expect(
      exposures([allow(undefined, { Principal: { AWS: [foreign, role] } }), deny(undefined, { Principal: { AWS: foreign } })]),
    ).toEqual(['cross-account']);
    expect(exposures([allow(undefined, { Principal: { AWS: role } }), deny(undefined, { Principal: { AWS: role } })])).toEqual([]);
  });
});

describe('resources', () => {
  test('an Allow on another resource grants nothing', () => {
    expect(exposures([allow(undefined, { Resource: 'arn:aws:s3:::other/*' })], { resources: all })).toEqual([]);
    expect(exposures([allow(undefined, { Resource: undefined, NotResource: `${bucket}*` })], { resources: all })).toEqual([]);
    expect(exposures([allow(undefined, { Resource: undefined, NotResource: `${bucket}/a` })], { resources: all })).toEqual(['public']);
  });

  test('a Deny on the resource covers an Allow on everything', () => {
    const queue = 'arn:aws:sqs:eu-west-1:111122223333:queue';
    const statements = [allow(undefined, { Action: 'sqs:*', Resource: '*' }), deny(undefined, { Action: 'sqs:*', Resource: queue })];
    expect(exposures(statements)).toEqual(['public']);
    expect(exposures(statements, { resources: [queue] })).toEqual([]);
  });

  test('a variable in an Allow may be any object, in a Deny none', () => {
    const variable = `${bucket}/\${aws:username}/*`;
    expect(exposures([allow(undefined, { Resource: variable })], { resources: all })).toEqual(['public']);
    expect(exposures([allow(undefined, { Resource: variable }), deny(undefined, { Resource: variable })], { resources: all })).toEqual([
      'public',
    ]);
    expect(exposures([allow(undefined, { Resource: variable }), deny(undefined)], { resources: all })).toEqual([]);
  });
});
