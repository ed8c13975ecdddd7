import { kmsKeyPolicyNotPublic } from '../../../rules/kms/kms-key-policy-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const root = { Sid: 'Root', Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' };
const open = (change: object = {}) =>
  policyText(root, { Sid: 'Open', Effect: 'Allow', Principal: { AWS: '*' }, Action: 'kms:Decrypt', Resource: '*', ...change });
const when = (operator: string, key: string, value: unknown) => open({ Condition: { [operator]: { [key]: value } } });

testRule(kmsKeyPolicyNotPublic, {
  resource: { arn: 'arn:aws:kms:eu-west-1:111122223333:key/the-resource' },
  base: { policy: policyText(root) },
  pass: [
    { name: 'the account itself', message: 'restricted' },
    { name: 'a named account', facts: { policy: open({ Principal: { AWS: '999900001111' } }) } },
    { name: 'a service', facts: { policy: open({ Principal: { Service: 'logs.eu-west-1.amazonaws.com' } }) } },
    { name: 'limited to the own account', facts: { policy: when('StringEquals', 'kms:CallerAccount', '111122223333') } },
    {
      name: 'limited to the own account through a service',
      facts: {
        policy: open({
          Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com', 'KMS:CallerAccount': '111122223333' } },
        }),
      },
    },
    { name: 'limited to an organization', facts: { policy: when('StringEquals', 'aws:PrincipalOrgID', 'o-m3r1d1an00') } },
    { name: 'limited to a VPC endpoint', facts: { policy: when('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d') } },
    { name: 'a statement on another key', facts: { policy: open({ Resource: 'arn:aws:kms:eu-west-1:111122223333:key/other' }) } },
    { name: 'not an action of KMS', facts: { policy: open({ Action: 's3:GetObject' }) } },
    {
      name: 'denied to unknown accounts',
      facts: {
        policy: policyText(
          { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'kms:*',
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } },
          },
        ),
      },
    },
  ],
  fail: [
    {
      name: 'decrypting',
      facts: { policy: open() },
      message: 'public',
      evidence: { to: ['everyone'], actions: ['kms:Decrypt'], statements: ['Open'] },
    },
    { name: 'a wildcard', facts: { policy: open({ Principal: '*' }) } },
    { name: 'a wildcard in a list', facts: { policy: open({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }) } },
    { name: 'describe actions only', facts: { policy: open({ Action: 'kms:DescribeKey' }) }, evidence: { actions: ['kms:DescribeKey'] } },
    { name: 'everything', facts: { policy: open({ Action: 'kms:*' }) } },
    { name: 'all actions except one', facts: { policy: open({ Action: undefined, NotAction: 'kms:Decrypt' }) } },
    { name: 'all principals except one', facts: { policy: open({ Principal: undefined, NotPrincipal: { AWS: '999900001111' } }) } },
    {
      name: 'through a service only, from any account',
      facts: { policy: when('StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com') },
    },
    {
      name: 'a condition that matches a missing caller account',
      facts: { policy: when('StringEqualsIfExists', 'kms:CallerAccount', '111122223333') },
    },
    { name: 'a wildcard for an account', facts: { policy: when('StringLike', 'kms:CallerAccount', '*') } },
    { name: 'with an encryption context only', facts: { policy: when('StringEquals', 'kms:EncryptionContext:app', 'orders') } },
  ],
  undecided: [{ name: 'malformed policy', facts: { policy: '{}' }, message: 'malformed' }],
});
