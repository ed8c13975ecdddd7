import { type EndpointContext, isLimitedToTrustedCallers, namedOrganizations, untrustedAccess } from '../../src/policy/endpoint-policy.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';

const own = '111122223333';
const foreign = '444455556666';
const context: EndpointContext = { accountId: own, organizationId: 'o-own', serviceName: 'com.amazonaws.eu-west-1.s3', partition: 'aws' };
const all = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const when = (Condition: object) => [{ ...all, Condition }];
const denyWhen = (Condition: object, deny: object = {}) => [all, { ...all, Effect: 'Deny', ...deny, Condition }];

function accessOf(statements: readonly object[], changes: Partial<EndpointContext> = {}) {
  const policy = parsePolicy({ Version: '2012-10-17', Statement: statements });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return untrustedAccess(policy, { ...context, ...changes });
}

describe('an endpoint policy is restricted by', () => {
  test.each<[string, readonly object[]]>([
    ['an Allow for the own account', when({ StringEquals: { 'aws:ResourceAccount': own } })],
    ['an Allow for the own account with IfExists', when({ StringEqualsIfExists: { 'aws:ResourceAccount': own } })],
    ['an Allow with s3:ResourceAccount', when({ StringEquals: { 's3:ResourceAccount': [own] } })],
    ['an Allow with StringLike and no wildcard', when({ StringLike: { 's3:ResourceAccount': own } })],
    ['an Allow for the own organization', when({ StringEquals: { 'aws:ResourceOrgID': 'o-own' } })],
    ['an Allow for paths of the own organization', when({ 'ForAnyValue:StringLike': { 'aws:ResourceOrgPaths': 'o-own/r-1/*' } })],
    [
      'an IfExists condition on a key that another condition requires',
      when({ StringEqualsIfExists: { 'aws:ResourceOrgID': 'o-own' }, Null: { 'aws:ResourceOrgID': 'false' } }),
    ],
    ['a Deny for other accounts', denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own } })],
    ['a Deny for other accounts with IfExists', denyWhen({ StringNotEqualsIfExists: { 'aws:ResourceAccount': own } })],
    ['a Deny with s3:ResourceAccount', denyWhen({ StringNotEquals: { 's3:ResourceAccount': own } })],
    ['a Deny for other organizations', denyWhen({ StringNotEquals: { 'aws:ResourceOrgID': 'o-own' } })],
    ['a Deny for other organizations with IfExists', denyWhen({ StringNotEqualsIfExists: { 'aws:ResourceOrgID': 'o-own' } })],
    ['a Deny for other organization paths', denyWhen({ 'ForAllValues:StringNotLike': { 'aws:ResourceOrgPaths': 'o-own/*' } })],
    [
      'a Deny of all buckets of other accounts',
      denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own } }, { Resource: 'arn:aws:s3:::*' }),
    ],
    ['a Deny of all actions of the service', denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own } }, { Action: 's3:*' })],
    [
      'a Deny that excludes AWS services',
      denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } }),
    ],
    [
      'a Deny of everything except an own bucket',
      [all, { Effect: 'Deny', Principal: '*', Action: '*', NotResource: ['arn:aws:s3:::orders', 'arn:aws:s3:::orders/*'] }],
    ],
    ['a named bucket', [{ ...all, Resource: ['arn:aws:s3:::orders', 'arn:aws:s3:::orders/*'] }]],
    ['access points of the own account', [{ ...all, Resource: `arn:aws:s3:*:${own}:accesspoint/*` }]],
    ['access points of the own account by condition', when({ StringEquals: { 's3:DataAccessPointAccount': own } })],
    ['queues of the own account', [{ ...all, Resource: `arn:aws:sqs:*:${own}:*` }]],
    ['resources of AWS', [{ ...all, Resource: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }]],
    ['AWS services as callers', when({ Bool: { 'aws:PrincipalIsAWSService': 'true' } })],
    [
      'own identities that reach only resources of their own account',
      when({ StringEquals: { 'aws:PrincipalAccount': own, 'aws:ResourceAccount': '${aws:PrincipalAccount}' } }),
    ],
    [
      'identities of the organization that reach only resources of the organization',
      when({ StringEquals: { 'aws:PrincipalOrgID': 'o-own', 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }),
    ],
    ['a Deny of everything', [all, { ...all, Effect: 'Deny' }]],
    ['no Allow statement', [{ ...all, Effect: 'Deny' }]],
  ])('%s', (_name, statements) => {
    expect(accessOf(statements)).toEqual([]);
  });

  test('a trusted account', () => {
    expect(accessOf(when({ StringEquals: { 'aws:ResourceAccount': foreign } }), { trustedAccounts: [foreign] })).toEqual([]);
  });
});

describe('an endpoint policy is open with', () => {
  test.each<[string, readonly object[]]>([
    ['everything allowed', [all]],
    ['some actions on all resources', [{ ...all, Action: ['s3:GetObject', 's3:PutObject'] }]],
    ['all objects of all buckets', [{ ...all, Action: 's3:*', Resource: 'arn:aws:s3:::*/*' }]],
    ['a bucket name that anyone can extend', [{ ...all, Resource: 'arn:aws:s3:::orders*' }]],
    ['a bucket name from a variable', [{ ...all, Resource: 'arn:aws:s3:::data-${aws:PrincipalAccount}/*' }]],
    ['all resources except some', [{ Effect: 'Allow', Principal: '*', Action: '*', NotResource: 'arn:aws:s3:::orders' }]],
    ['resources of any account', [{ ...all, Resource: 'arn:aws:sqs:*:*:*' }]],
    ['the account of the caller', when({ StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } })],
    ['the account of the caller, with swapped operands', when({ StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } })],
    ['the organization of the caller', when({ StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } })],
    ['the organization of the caller, with swapped operands', when({ StringEquals: { 'aws:PrincipalOrgID': '${aws:ResourceOrgID}' } })],
    ['a Deny for accounts other than the caller’s', denyWhen({ StringNotEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } })],
    [
      'a Deny for organizations other than the caller’s',
      denyWhen({ StringNotEqualsIfExists: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }),
    ],
    ['queues in the account of the caller', [{ ...all, Resource: 'arn:aws:sqs:*:${aws:PrincipalAccount}:*' }]],
    ['an account pattern', when({ StringLike: { 'aws:ResourceAccount': '*' } })],
    ['a fixed and an open value', when({ StringEquals: { 'aws:ResourceOrgID': ['o-own', '*'] } })],
    ['an untrusted account', when({ StringEquals: { 'aws:ResourceAccount': foreign } })],
    ['an untrusted organization', when({ StringEquals: { 'aws:ResourceOrgID': 'o-other' } })],
    ['a negated Allow', when({ StringNotEquals: { 'aws:ResourceAccount': foreign } })],
    [
      'an IfExists condition on a key that accounts without an organization lack',
      when({ StringEqualsIfExists: { 'aws:ResourceOrgID': 'o-own' } }),
    ],
    ['ForAllValues on a key that may be absent', when({ 'ForAllValues:StringLike': { 'aws:ResourceOrgPaths': 'o-own/*' } })],
    ['paths without a set operator', when({ StringLike: { 'aws:ResourceOrgPaths': 'o-own/*' } })],
    ['a numeric comparison of the account', when({ NumericEquals: { 'aws:ResourceAccount': own } })],
    ['a network as the only limit', when({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } })],
    ['a Deny for one foreign account', denyWhen({ StringEquals: { 'aws:ResourceAccount': foreign } })],
    ['a Deny that needs the key to be present', denyWhen({ 'ForAnyValue:StringNotEquals': { 'aws:ResourceOrgID': 'o-own' } })],
    ['a Deny of one action', denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own } }, { Action: 's3:PutObject' })],
    ['a Deny of objects only', denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own } }, { Resource: 'arn:aws:s3:::*/*' })],
    ['a Deny for one principal', denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own } }, { Principal: { AWS: foreign } })],
    [
      'a Deny with a second condition',
      denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own }, StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
    ],
    [
      'a Deny of everything except buckets with a common prefix',
      [all, { Effect: 'Deny', Principal: '*', Action: '*', NotResource: 'arn:aws:s3:::orders*' }],
    ],
    [
      'a foreign principal and a fixed foreign owner',
      [{ ...all, Principal: { AWS: `arn:aws:iam::${foreign}:root` }, Condition: { StringEquals: { 'aws:ResourceAccount': foreign } } }],
    ],
    [
      'a foreign organization that reaches its own resources',
      when({ StringEquals: { 'aws:PrincipalOrgID': 'o-other', 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } }),
    ],
    ['an open statement next to a restricted one', [{ ...all, Resource: 'arn:aws:s3:::orders' }, all]],
  ])('%s', (_name, statements) => {
    expect(accessOf(statements)).not.toEqual([]);
  });

  test('ignores a Deny of all buckets if the endpoint is not for S3', () => {
    const statements = denyWhen({ StringNotEquals: { 'aws:ResourceAccount': own } }, { Resource: 'arn:aws:s3:::*' });
    expect(accessOf(statements, { serviceName: 'com.amazonaws.eu-west-1.sqs' })).not.toEqual([]);
  });

  test('ignores Deny statements that exceed the limit of combinations', () => {
    const denies = Array.from({ length: 80 }, (_, index) => ({
      ...all,
      Effect: 'Deny',
      Condition: {
        StringNotEquals: {
          'aws:PrincipalAccount': String(200_000_000_000 + index),
          'aws:ResourceAccount': String(300_000_000_000 + index),
        },
      },
    }));
    expect(accessOf([all, ...denies])).not.toEqual([]);
  });
});

test.each<[string, readonly object[], boolean]>([
  ['everyone', [all], false],
  ['the own organization', when({ StringEquals: { 'aws:PrincipalOrgID': 'o-own' } }), true],
  ['another organization', when({ StringEquals: { 'aws:PrincipalOrgID': 'o-other' } }), false],
  ['the own account', [{ ...all, Principal: { AWS: own } }], true],
  ['everyone except others, who are denied', denyWhen({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-own' } }), true],
  ['a network', when({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }), false],
])('restricts callers to trusted accounts: %s', (_name, statements, expected) => {
  const found = accessOf(statements);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(isLimitedToTrustedCallers)).toBe(expected);
});

test('names the organizations of all conditions', () => {
  const policy = parsePolicy({
    Statement: [
      { ...all, Condition: { StringEquals: { 'aws:ResourceOrgID': ['o-one', '${aws:PrincipalOrgID}'] } } },
      { ...all, Condition: { 'ForAnyValue:StringLike': { 'aws:ResourceOrgPaths': 'o-two/r-1/*' } } },
    ],
  });
  if (isMalformed(policy)) throw new Error(policy.malformed);
  expect(namedOrganizations(policy)).toEqual(['o-one', 'o-two']);
});
