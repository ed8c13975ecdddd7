import { s3BucketNoPublicRead } from '../../../rules/s3/s3-bucket-no-public-read.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3:::the-resource';
const allow = (change: object = {}) =>
  policyText({ Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/*`, ...change });
const owner = { Grantee: { Type: 'CanonicalUser', ID: 'owner' }, Permission: 'FULL_CONTROL' } as const;
const group = (name: string, Permission: 'READ' | 'WRITE' | 'READ_ACP' | 'FULL_CONTROL') =>
  ({ Grantee: { Type: 'Group', URI: `http://acs.amazonaws.com/groups/global/${name}` }, Permission }) as const;

testRule(s3BucketNoPublicRead, {
  resource: { arn },
  base: {
    acl: [owner],
  },
  pass: [
    { name: 'passes for neither a policy nor a public grant', message: 'closed' },
    {
      name: 'passes when the account and the bucket each block a part of the public policy and ACL',
      facts: {
        policy: allow(),
        acl: [group('AllUsers', 'READ')],
        accountPublicAccessBlock: { RestrictPublicBuckets: true },
        publicAccessBlock: { IgnorePublicAcls: true },
      },
    },
    {
      name: 'passes when the account restricts public buckets',
      facts: { policy: allow(), accountPublicAccessBlock: { RestrictPublicBuckets: true } },
    },
    {
      name: 'passes when the bucket restricts public buckets',
      facts: { policy: allow(), publicAccessBlock: { RestrictPublicBuckets: true } },
    },
    {
      name: 'passes when public ACLs are ignored',
      facts: { acl: [group('AllUsers', 'READ')], publicAccessBlock: { IgnorePublicAcls: true } },
    },
    { name: 'passes when the ACL allows everyone to write, but not to read', facts: { acl: [owner, group('AllUsers', 'WRITE')] } },
    {
      name: 'passes when the ACL grants to log delivery',
      facts: { acl: [{ ...group('AllUsers', 'READ'), Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery' } }] },
    },
    { name: 'passes when the policy allows everyone to write, but not to read', facts: { policy: allow({ Action: 's3:Put*' }) } },
    { name: 'passes when the policy names an account', facts: { policy: allow({ Principal: { AWS: '999900001111' } }) } },
    {
      name: 'passes only through one distribution',
      facts: {
        policy: allow({
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/E1' } },
        }),
      },
    },
    {
      name: 'passes when limited to an organization',
      facts: { policy: allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } } }) },
    },
    {
      name: 'passes when limited to a VPC endpoint',
      facts: { policy: allow({ Condition: { StringEquals: { 'AWS:SourceVpce': 'vpce-1a2b3c4d' } } }) },
    },
    {
      name: 'passes when limited to an address range',
      facts: { policy: allow({ Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }) },
    },
    { name: 'passes when an object action on the bucket does not allow reading', facts: { policy: allow({ Resource: arn }) } },
    {
      name: 'passes when everything is denied',
      facts: {
        policy: policyText(
          { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/*` },
          { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [arn, `${arn}/*`] },
        ),
      },
    },
  ],
  fail: [
    {
      name: 'fails when the policy allows everyone to get objects',
      facts: { policy: allow() },
      message: 'policy',
      severity: 'critical',
      evidence: { statements: ['Open'], actions: ['s3:GetObject'], to: ['everyone'] },
    },
    { name: 'fails when the principal is a list that contains *', facts: { policy: allow({ Principal: { AWS: ['111122223333', '*'] } }) } },
    {
      name: 'fails when a wildcard action allows reading',
      facts: { policy: allow({ Action: ['s3:Put*', 's3:Get*'] }) },
      evidence: { actions: ['s3:Get*'] },
    },
    { name: 'fails when everyone can list the bucket', facts: { policy: allow({ Action: 's3:ListBucket', Resource: arn }) } },
    {
      name: 'fails for a public statement after others',
      facts: {
        policy: policyText(
          { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 's3:*', Resource: arn },
          { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' },
        ),
      },
      evidence: { statements: ['statement 2'] },
    },
    {
      name: 'fails for everything except one action',
      facts: { policy: allow({ Action: undefined, NotAction: 's3:DeleteObject' }) },
      evidence: { actions: ['all but s3:DeleteObject'] },
    },
    {
      name: 'fails for everyone except one account',
      facts: { policy: allow({ Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::999900001111:root' } }) },
    },
    {
      name: 'fails for a condition that does not limit access: transport',
      facts: { policy: allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
    },
    {
      name: 'fails for a condition that does not limit access: wildcard',
      facts: { policy: allow({ Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } }) },
    },
    {
      name: 'fails for a condition that does not limit access: IfExists',
      facts: { policy: allow({ Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-m3r1d1an00' } } }) },
    },
    {
      name: 'fails for a condition that does not limit access: negated',
      facts: { policy: allow({ Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } } }) },
    },
    {
      name: 'fails for a condition that does not limit access: the internet in halves',
      facts: { policy: allow({ Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } }) },
    },
    {
      name: 'fails for settings that only block new grants',
      facts: {
        policy: allow(),
        accountPublicAccessBlock: { BlockPublicPolicy: true, BlockPublicAcls: true, IgnorePublicAcls: true },
        publicAccessBlock: { BlockPublicPolicy: true },
      },
    },
    {
      name: 'fails when the ACL allows everyone to read',
      facts: { acl: [owner, group('AllUsers', 'READ')] },
      message: 'acl',
      evidence: { grants: ['READ to AllUsers'] },
    },
    {
      name: 'fails when the ACL allows every AWS user to read the ACL',
      facts: { acl: [group('AuthenticatedUsers', 'READ_ACP')] },
    },
    {
      name: 'fails when the ACL gives full control',
      facts: { acl: [group('AllUsers', 'FULL_CONTROL')], publicAccessBlock: { BlockPublicAcls: true, RestrictPublicBuckets: true } },
    },
    {
      name: 'fails for a public ACL and a malformed policy',
      facts: { policy: 'nonsense', acl: [group('AllUsers', 'READ')] },
      message: 'acl',
    },
  ],
  undecided: [
    {
      name: 'is unknown for a malformed policy, with settings that do not restrict it',
      facts: { policy: '[]', accountPublicAccessBlock: { IgnorePublicAcls: true }, publicAccessBlock: { BlockPublicPolicy: true } },
      message: 'malformed',
    },
    { name: 'is unknown for a policy that is not JSON', facts: { policy: '{"Version":' }, message: 'malformed' },
    { name: 'is unknown for a policy without statements', facts: { policy: '{}' } },
    { name: 'is unknown for a statement without an effect', facts: { policy: allow({ Effect: 'Maybe' }) } },
  ],
});
