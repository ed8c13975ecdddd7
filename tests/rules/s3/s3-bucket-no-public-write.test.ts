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
    { name: 'passes for neither a policy nor a grant', message: 'closed' },
    {
      name: 'passes when everyone can only read',
      facts: { policy: allow({ Action: ['s3:Get*', 's3:List*'], Resource: '*' }), acl: [group('AllUsers', 'READ')] },
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
      name: 'passes when the bucket ignores public ACLs',
      facts: { acl: [group('AllUsers', 'WRITE')], publicAccessBlock: { IgnorePublicAcls: true } },
    },
    {
      name: 'passes when public ACLs are ignored',
      facts: { acl: [group('AllUsers', 'WRITE')], accountPublicAccessBlock: { IgnorePublicAcls: true } },
    },
    {
      name: 'passes when a bucket action on the objects does not allow writing',
      facts: { policy: allow({ Action: 's3:PutBucketPolicy' }) },
    },
  ],
  fail: [
    {
      name: 'fails when everyone can put objects',
      facts: { policy: allow() },
      message: 'policy',
      severity: 'critical',
      evidence: { statements: ['statement 1'] },
    },
    { name: 'fails when everyone can delete objects', facts: { policy: allow({ Action: 's3:DeleteObject' }) } },
    { name: 'fails when a wildcard allows writing', facts: { policy: allow({ Action: 's3:P*' }) } },
    { name: 'fails when everyone can change object ACLs', facts: { policy: allow({ Action: 's3:PutObjectAcl' }) } },
    { name: 'fails when everyone can change the bucket policy', facts: { policy: allow({ Action: 's3:PutBucketPolicy', Resource: arn }) } },
    { name: 'fails when everyone can tag objects', facts: { policy: allow({ Action: 's3:PutObjectTagging' }) } },
    { name: 'fails for everything except reads', facts: { policy: allow({ Action: undefined, NotAction: 's3:Get*' }) } },
    {
      name: 'fails for all actions in another letter case',
      facts: { policy: allow({ Action: 'S3:putobject' }) },
      evidence: { actions: ['S3:putobject'] },
    },
    {
      name: 'fails when the ACL allows everyone to write',
      facts: { acl: [group('AllUsers', 'WRITE')] },
      message: 'acl',
      evidence: { grants: ['WRITE to AllUsers'] },
    },
    { name: 'fails when the ACL allows every AWS user to write the ACL', facts: { acl: [group('AuthenticatedUsers', 'WRITE_ACP')] } },
    { name: 'fails when the ACL gives full control', facts: { acl: [group('AuthenticatedUsers', 'FULL_CONTROL')] } },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
