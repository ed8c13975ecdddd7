import { access, allow, bucket, equals, exposures, foreign, own, partner } from './bucket-statements.ts';

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
    [{ ArnLike: { 'aws:SourceArn': bucket } }, 'service', `the owner of ${bucket}`],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:bucket' } }, 'service', 'the owner of arn:aws:s3:*:*:bucket'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:*:apigateway:*::/restapis/x' } }, 'service', 'the owner of arn:*:apigateway:*::/restapis/x'],
    [equals('aws:userid', 'AROAEXAMPLEEXAMPLE123:session'), 'cross-account', 'principal id AROAEXAMPLEEXAMPLE123'],
    [{ StringLike: { 'aws:userId': 'AROAEXAMPLEEXAMPLE123:*' } }, 'cross-account', 'principal id AROAEXAMPLEEXAMPLE123'],
    [equals('aws:SourceVpc', 'vpc-1a2b'), 'network', 'VPC vpc-1a2b'],
    [equals('aws:SourceVpce', ['vpce-1a2b', 'vpce-3c4d']), ['network', 'network'], ['VPC endpoint vpce-1a2b', 'VPC endpoint vpce-3c4d']],
    [equals('aws:VpceAccount', own), 'network trusted', `VPC endpoints of the own account ${own}`],
    [equals('aws:VpceOrgID', 'o-ownorg'), 'network trusted', 'VPC endpoints of organization o-ownorg'],
    [equals('s3:DataAccessPointAccount', own), 'own-account trusted', `access points of the own account ${own}`],
    [
      { ArnLike: { 's3:DataAccessPointArn': `arn:aws:s3:*:${own}:accesspoint/*` } },
      'own-account trusted',
      `access points of arn:aws:s3:*:${own}:accesspoint/*`,
    ],
    [{ Bool: { 'aws:PrincipalIsAWSService': true } }, 'service', 'AWS services'],
    [equals('aws:PrincipalServiceName', 'config.amazonaws.com'), 'service', 'config.amazonaws.com'],
    [{ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }, 'network', 'addresses 203.0.113.0/24'],
    [{ IpAddress: { 'aws:SourceIp': '12.0.0.0/8' } }, 'network', 'addresses 12.0.0.0/8'],
    [{ IpAddress: { 'aws:SourceIp': ['2001:db8::/32', '203.0.113.9'] } }, 'network', 'addresses 2001:db8::/32, 203.0.113.9'],
    [{ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, 'network', 'private addresses, which no request from the internet has, 10.0.0.0/8'],
    // The variables contain the owner of the resource, so the caller is compared with it.
    [equals('aws:PrincipalAccount', '${aws:ResourceAccount}'), 'own-account trusted', `the own account ${own}`],
    [equals('aws:ResourceAccount', '${aws:PrincipalAccount}'), 'own-account trusted', `the own account ${own}`],
    [equals('aws:ResourceOrgID', '${aws:PrincipalOrgID}'), 'organization trusted', 'organization o-ownorg'],
    [equals('aws:PrincipalOrgID', '${aws:ResourceOrgID}'), 'organization trusted', 'organization o-ownorg'],
    [equals('aws:SourceArn', 'arn:aws:sns:eu-west-1:${aws:ResourceAccount}:t'), 'own-account trusted', `arn:aws:sns:eu-west-1:${own}:t`],
    // IfExists and ForAllValues match an absent key, unless another condition requires it.
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

test.each([
  equals('aws:PrincipalOrgID', '${aws:ResourceOrgID}'),
  equals('aws:ResourceOrgID', '${aws:PrincipalOrgID}'),
  { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': '${aws:ResourceOrgID}/*' } },
])('the own organization is trusted without its id: %j', (condition) => {
  expect(exposures([allow(condition)], { organizationId: undefined })).toEqual(['organization trusted']);
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
    // With String operators, a wildcard matches colons, which role paths and API paths can contain.
    [{ StringLike: { 'aws:PrincipalArn': `arn:aws:iam:*:${own}:role/r` } }],
    [{ StringLike: { 'aws:SourceArn': `arn:aws:execute-api:*:${own}:*` } }],
    [{ StringLike: { 'aws:SourceArn': 'arn:*:s3:::bucket' } }],
    [{ StringLike: { 'aws:SourceArn': 'arn:aws:apigateway:*::/restapis/x' } }],
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

describe('several conditions', () => {
  test.each<[string, object, object, string]>([
    [
      'the narrowest one decides',
      {},
      { StringEquals: { 'aws:SourceVpce': 'vpce-1', 'aws:PrincipalOrgID': 'o-ownorg' } },
      'organization trusted',
    ],
    [
      'one without restrictions does not matter',
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
      'a service for the organization',
      { Principal: { Service: 's3.amazonaws.com' } },
      equals('aws:SourceOrgID', 'o-ownorg'),
      'organization trusted',
    ],
    ['a service for a bucket', { Principal: { Service: 's3.amazonaws.com' } }, { ArnLike: { 'aws:SourceArn': bucket } }, 'service'],
    [
      'a service, with IfExists',
      { Principal: { Service: 's3.amazonaws.com' } },
      { StringEqualsIfExists: { 'aws:SourceAccount': own } },
      'service',
    ],
    ['a foreign account through a trusted endpoint', { Principal: { AWS: foreign } }, equals('aws:VpceAccount', own), 'cross-account'],
    ['a foreign account through an endpoint', { Principal: { AWS: foreign } }, equals('aws:SourceVpce', 'vpce-1'), 'cross-account'],
    [
      'a foreign account inside the organization',
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

  test('every condition has an explanation', () => {
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
