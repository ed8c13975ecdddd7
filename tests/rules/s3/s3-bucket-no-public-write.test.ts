import { s3BucketNoPublicWrite } from '../../../rules/s3/s3-bucket-no-public-write.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3:::the-resource';
const allow = (change: object = {}) =>
  policyText({ Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: `${arn}/*`, ...change });
const group = (name: string, Permission: 'READ' | 'WRITE' | 'WRITE_ACP' | 'FULL_CONTROL') =>
  ({ Grantee: { Type: 'Group', URI: `http://acs.amazonaws.com/groups/global/${name}` }, Permission }) as const;

testRule(s3BucketNoPublicWrite, {
  resource: { arn },
  base: {
    acl: [],
  },
  pass: [
    { name: 'neither a policy nor a grant', message: 'closed' },
    {
      name: 'everyone can only read',
      facts: { policy: allow({ Action: ['s3:Get*', 's3:List*'], Resource: '*' }), acl: [group('AllUsers', 'READ')] },
    },
    { name: 'the account restricts public buckets', facts: { policy: allow(), accountPublicAccessBlock: { RestrictPublicBuckets: true } } },
    { name: 'the bucket restricts public buckets', facts: { policy: allow(), publicAccessBlock: { RestrictPublicBuckets: true } } },
    { name: 'the bucket ignores public ACLs', facts: { acl: [group('AllUsers', 'WRITE')], publicAccessBlock: { IgnorePublicAcls: true } } },
    { name: 'public ACLs are ignored', facts: { acl: [group('AllUsers', 'WRITE')], accountPublicAccessBlock: { IgnorePublicAcls: true } } },
    { name: 'a bucket action on the objects does not allow writing', facts: { policy: allow({ Action: 's3:PutBucketPolicy' }) } },
  ],
  fail: [
    {
      name: 'everyone can put objects',
      facts: { policy: allow() },
      message: 'policy',
      severity: 'critical',
      evidence: { statements: ['statement 1'] },
    },
    { name: 'everyone can delete objects', facts: { policy: allow({ Action: 's3:DeleteObject' }) } },
    { name: 'a wildcard writes', facts: { policy: allow({ Action: 's3:P*' }) } },
    { name: 'everyone can change object ACLs', facts: { policy: allow({ Action: 's3:PutObjectAcl' }) } },
    { name: 'everyone can change the bucket policy', facts: { policy: allow({ Action: 's3:PutBucketPolicy', Resource: arn }) } },
    { name: 'everyone can tag objects', facts: { policy: allow({ Action: 's3:PutObjectTagging' }) } },
    { name: 'everything except reads', facts: { policy: allow({ Action: undefined, NotAction: 's3:Get*' }) } },
    {
      name: 'all actions in another letter case',
      facts: { policy: allow({ Action: 'S3:putobject' }) },
      evidence: { actions: ['S3:putobject'] },
    },
    {
      name: 'the ACL allows everyone to write',
      facts: { acl: [group('AllUsers', 'WRITE')] },
      message: 'acl',
      evidence: { grants: ['WRITE to AllUsers'] },
    },
    { name: 'the ACL allows every AWS user to write the ACL', facts: { acl: [group('AuthenticatedUsers', 'WRITE_ACP')] } },
    { name: 'the ACL gives full control', facts: { acl: [group('AuthenticatedUsers', 'FULL_CONTROL')] } },
  ],
  undecided: [{ name: 'a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
