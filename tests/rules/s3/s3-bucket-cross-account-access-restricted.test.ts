import { s3BucketCrossAccountAccessRestricted } from '../../../rules/s3/s3-bucket-cross-account-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:s3:::the-resource';
const stranger = 'arn:aws:iam::999900001111:root';
const allow = (change: object = {}) =>
  policyText({ Effect: 'Allow', Principal: { AWS: stranger }, Action: 's3:PutBucketPolicy', Resource: arn, ...change });

testRule(s3BucketCrossAccountAccessRestricted, {
  resource: { arn },
  base: { ownerId: 'c0ffee' },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    {
      name: 'passes for its own account',
      facts: { policy: allow({ Principal: { AWS: 'arn:aws:iam::111122223333:role/admin' }, Action: 's3:*' }) },
      message: 'restricted',
    },
    { name: 'passes for its own canonical user', facts: { policy: allow({ Principal: { CanonicalUser: 'c0ffee' } }) } },
    {
      name: 'passes for its own canonical user of another account',
      facts: { policy: allow({ Principal: { CanonicalUser: 'beef' } }), ownerId: 'beef' },
    },
    {
      name: 'passes for another account with read access',
      facts: { policy: allow({ Action: ['s3:GetObject', 's3:ListBucket'], Resource: [arn, `${arn}/*`] }) },
    },
    { name: 'passes for a trusted account', facts: { policy: allow() }, params: { trustedAccounts: ['999900001111'] } },
    {
      name: 'passes for another account that a Deny excludes',
      facts: {
        policy: policyText(
          { Effect: 'Allow', Principal: { AWS: stranger }, Action: 's3:*', Resource: arn },
          { Effect: 'Deny', Principal: '*', Action: 's3:Put*', Resource: arn },
          { Effect: 'Deny', Principal: '*', Action: 's3:DeleteBucketPolicy', Resource: arn },
        ),
      },
    },
    {
      name: 'passes for a service for its own account only',
      facts: {
        policy: allow({
          Principal: { Service: 'config.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        }),
      },
    },
    {
      name: 'passes for a service with an action that is not sensitive',
      facts: { policy: allow({ Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 's3:PutObject', Resource: `${arn}/*` }) },
    },
  ],
  fail: [
    {
      name: 'fails when another account can change the policy',
      facts: { policy: allow() },
      message: 'foreign',
      severity: 'high',
      evidence: { to: ['account 999900001111'], actions: ['s3:PutBucketPolicy'] },
    },
    { name: 'fails when another account has a wildcard', facts: { policy: allow({ Action: 's3:Put*' }) } },
    {
      name: 'fails when another account can change object ACLs',
      facts: { policy: allow({ Action: 's3:PutObjectAcl', Resource: `${arn}/*` }) },
    },
    {
      name: 'fails for a role of another account',
      facts: { policy: allow({ Principal: { AWS: 'arn:aws:iam::999900001111:role/ci' } }) },
      evidence: { to: ['arn:aws:iam::999900001111:role/ci'] },
    },
    { name: 'fails for the canonical user of another account', facts: { policy: allow({ Principal: { CanonicalUser: 'beef' } }) } },
    { name: 'fails for everyone', facts: { policy: allow({ Principal: '*' }) }, evidence: { to: ['everyone'] } },
    {
      name: 'fails for everyone of an organization',
      facts: { policy: allow({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-other00000' } } }) },
    },
    {
      name: 'fails for configured actions',
      facts: { policy: allow({ Action: 's3:GetObject', Resource: `${arn}/*` }) },
      params: { deniedActions: ['s3:Get*'] },
    },
    {
      name: 'fails for a service on behalf of any customer',
      facts: { policy: allow({ Principal: { Service: 'config.amazonaws.com' } }) },
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: 'null' }, message: 'malformed' }],
});
