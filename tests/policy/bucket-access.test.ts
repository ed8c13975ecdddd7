import { UnreadableFact } from '../../src/core/first-verdict.ts';
import fc from 'fast-check';
import {
  bucketGrants,
  flagsOff,
  publicAccess,
  receivesAccessLogs,
  refusesCustomerKeys,
  s3ActionsLike,
} from '../../src/policy/bucket-access.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants } from '../../src/policy/resource-policy.ts';
import type { PublicAccessBlock } from '../../src/services/s3/facts.ts';
import { policyText } from '../support/resources/policy.ts';

const bucket = { arn: 'arn:aws:s3:::orders', accountId: '111122223333' };
const objects = `${bucket.arn}/*`;

function parsed(...statements: readonly object[]) {
  const policy = parsePolicy(policyText(...statements));
  if (isMalformed(policy)) throw new Error(policy.malformed);
  return policy;
}

describe('flagsOff', () => {
  const flags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;
  const level: fc.Arbitrary<PublicAccessBlock | undefined> = fc.option(
    fc.record(Object.fromEntries(flags.map((flag) => [flag, fc.boolean()])) as Record<(typeof flags)[number], fc.Arbitrary<boolean>>, {
      requiredKeys: [],
    }),
    { nil: undefined },
  );

  test('each flag is on if it is on at any level', () => {
    fc.assert(
      fc.property(level, level, (account, own) => {
        expect(flagsOff(account, own)).toEqual(flags.filter((flag) => !account?.[flag] && !own?.[flag]));
      }),
    );
  });
});

describe('bucketGrants', () => {
  const to = { Effect: 'Allow', Principal: '*' };
  const allowed = (statement: object, patterns: readonly string[]) =>
    bucketGrants(parsed({ ...to, ...statement }), bucket, { actions: s3ActionsLike(patterns) }).flatMap(({ actions }) => actions);

  test.each([
    ['object actions on objects', { Action: 's3:GetObject', Resource: objects }, ['s3:GetObject']],
    ['object actions on the bucket', { Action: 's3:GetObject', Resource: bucket.arn }, []],
    ['bucket actions on the bucket', { Action: 's3:ListBucket', Resource: bucket.arn }, ['s3:ListBucket']],
    ['bucket actions on objects', { Action: 's3:ListBucket', Resource: objects }, []],
    ['both on everything', { Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*' }, ['s3:ListBucket', 's3:GetObject']],
    ['one pattern for bucket and objects', { Action: 's3:ListBucket', Resource: 'arn:aws:s3:::ord*' }, ['s3:ListBucket']],
    [
      'parts of a multipart upload belong to an object',
      { Action: 's3:AbortMultipartUpload', Resource: objects },
      ['s3:AbortMultipartUpload'],
    ],
    ['multipart uploads in progress belong to the bucket', { Action: 's3:ListBucketMultipartUploads', Resource: objects }, []],
    ['the lock configuration belongs to the bucket', { Action: 's3:GetBucketObjectLockConfiguration', Resource: objects }, []],
    ['retention belongs to an object', { Action: 's3:BypassGovernanceRetention', Resource: objects }, ['s3:BypassGovernanceRetention']],
    ['another bucket', { Action: 's3:*', Resource: 'arn:aws:s3:::other/*' }, []],
  ])('%s', (_, statement, expected) => {
    expect(allowed(statement, ['s3:*'])).toEqual(expected);
  });

  test('are described with the values of the policy', () => {
    const policy = parsed(
      { ...to, Sid: 'Read', Action: ['s3:Get*', 's3:PutObject'], Resource: '*' },
      { Effect: 'Allow', Principal: { AWS: '999900001111' }, NotAction: ['s3:List*'], Resource: '*' },
    );
    expect(describeGrants(bucketGrants(policy, bucket, { actions: ['s3:GetObject', 's3:GetBucketAcl'] }))).toEqual({
      to: ['everyone', 'account 999900001111'],
      actions: ['s3:Get*', 'all but s3:List*'],
      statements: ['Read', 'statement 2'],
    });
  });
});

test('s3ActionsLike expands wildcards in any letter case', () => {
  expect(s3ActionsLike(['s3:getobjectac?', 's3:PutBucketPolicy'])).toEqual(['s3:GetObjectAcl', 's3:PutBucketPolicy']);
  expect(s3ActionsLike([])).toEqual([]);
});

describe('publicAccess', () => {
  const everyone = policyText({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: objects });
  const error = { kind: 'denied', action: 's3:Read', message: 'denied' } as const;
  /** Facts with some unreadable ones. */
  const facts = (hidden: readonly string[], values: object): Parameters<typeof publicAccess>[0] =>
    Object.defineProperties(
      { acl: [], ...values },
      Object.fromEntries(
        hidden.map((name) => [
          name,
          {
            get: () => {
              throw new UnreadableFact(error);
            },
          },
        ]),
      ),
    );
  const grantees = (URI: string) => [{ Grantee: { Type: 'Group' as const, URI }, Permission: 'READ' as const }];
  const openAcl = { acl: grantees('http://acs.amazonaws.com/groups/global/AllUsers') };
  const restricted = { RestrictPublicBuckets: true, IgnorePublicAcls: true };

  test.each<[string, readonly string[], object, string]>([
    ['the account settings decide alone', ['publicAccessBlock', 'policy', 'acl'], { accountPublicAccessBlock: restricted }, 'nothing'],
    ['the bucket settings decide alone', ['accountPublicAccessBlock', 'policy', 'acl'], { publicAccessBlock: restricted }, 'nothing'],
    ['policy and ACL decide alone', ['accountPublicAccessBlock', 'publicAccessBlock'], {}, 'nothing'],
    ['a public policy decides without the ACL', ['acl'], { policy: everyone }, 'policy'],
    ['a public ACL decides without the policy', ['policy'], openAcl, 'acl'],
    [
      'a public ACL decides although the policy depends on an unreadable setting',
      ['policy'],
      { ...openAcl, publicAccessBlock: { RestrictPublicBuckets: false } },
      'acl',
    ],
  ])('%s', (_, hidden, values, by) => {
    expect(publicAccess(facts(hidden, values), bucket, 'read').by).toBe(by);
  });

  test.each<[string, readonly string[], object]>([
    ['a public policy depends on the settings of the account', ['accountPublicAccessBlock'], { policy: everyone }],
    ['a closed policy leaves the ACL open', ['acl'], {}],
    ['a closed ACL leaves the policy open', ['policy'], {}],
  ])('is unreadable if %s', (_, hidden, values) => {
    expect.assertions(1);
    try {
      publicAccess(facts(hidden, values), bucket, 'read');
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(UnreadableFact);
    }
  });
});

test('receivesAccessLogs ignores the ACL if the policy allows delivery', () => {
  const policy = policyText({ Effect: 'Allow', Principal: { Service: 'logging.s3.amazonaws.com' }, Action: '*', Resource: '*' });
  expect(receivesAccessLogs({ policy, acl: [] })).toBe(true);
  expect(receivesAccessLogs({ acl: [] })).toBe(false);
});

describe('refusesCustomerKeys', () => {
  const header = 's3:x-amz-server-side-encryption-customer-algorithm';
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: objects, Condition: { Null: { [header]: 'false' } } };

  test.each([
    ['the header is present', {}, true],
    ['the header is present, as a boolean', { Condition: { Null: { [header]: false } } }, true],
    ['the header has any value', { Condition: { StringLike: { [header]: '*' } } }, true],
    ['the header has its only value', { Condition: { StringEquals: { [header]: 'AES256' } } }, true],
    ['every upload is denied', { Condition: undefined, Action: 's3:*' }, true],
    ['the header is missing', { Condition: { Null: { [header]: 'true' } } }, false],
    ['another header', { Condition: { Null: { 's3:x-amz-server-side-encryption': 'false' } } }, false],
    [
      'an additional condition narrows the Deny',
      { Condition: { Null: { [header]: 'false' }, StringEquals: { 'aws:SourceVpce': 'vpce-1' } } },
      false,
    ],
    ['only some objects', { Resource: `${bucket.arn}/secret/*` }, false],
    ['only one principal', { Principal: { AWS: '999900001111' } }, false],
    ['all except one principal', { Principal: undefined, NotPrincipal: { AWS: '*' } }, false],
    ['allowed', { Effect: 'Allow' }, false],
    ['only reading', { Action: 's3:GetObject' }, false],
    ['a value that the header never has', { Condition: { StringEquals: { [header]: 'aws:kms' } } }, false],
  ])('%s', (_, change, expected) => {
    expect(refusesCustomerKeys(parsed({ ...deny, ...change }), bucket)).toBe(expected);
  });
});
