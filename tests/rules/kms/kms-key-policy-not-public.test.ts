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
    { name: 'passes for the account itself', message: 'restricted' },
    { name: 'passes for a named account', facts: { policy: open({ Principal: { AWS: '999900001111' } }) } },
    { name: 'passes for a service', facts: { policy: open({ Principal: { Service: 'logs.eu-west-1.amazonaws.com' } }) } },
    { name: 'passes when limited to its own account', facts: { policy: when('StringEquals', 'kms:CallerAccount', '111122223333') } },
    {
      name: 'passes when limited to its own account through a service',
      facts: {
        policy: open({
          Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com', 'KMS:CallerAccount': '111122223333' } },
        }),
      },
    },
    { name: 'passes when limited to an organization', facts: { policy: when('StringEquals', 'aws:PrincipalOrgID', 'o-m3r1d1an00') } },
    { name: 'passes when limited to a VPC endpoint', facts: { policy: when('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d') } },
    {
      name: 'passes for a statement on another key',
      facts: { policy: open({ Resource: 'arn:aws:kms:eu-west-1:111122223333:key/other' }) },
    },
    { name: 'passes for an action of another service', facts: { policy: open({ Action: 's3:GetObject' }) } },
    {
      name: 'passes when denied to unknown accounts',
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
      name: 'fails for decrypting',
      facts: { policy: open() },
      message: 'public',
      evidence: { to: ['everyone'], actions: ['kms:Decrypt'], statements: ['Open'] },
    },
    { name: 'fails for a wildcard', facts: { policy: open({ Principal: '*' }) } },
    { name: 'fails for a wildcard in a list', facts: { policy: open({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }) } },
    {
      name: 'fails for describe actions only',
      facts: { policy: open({ Action: 'kms:DescribeKey' }) },
      evidence: { actions: ['kms:DescribeKey'] },
    },
    { name: 'fails for everything', facts: { policy: open({ Action: 'kms:*' }) } },
    { name: 'fails for all actions except one', facts: { policy: open({ Action: undefined, NotAction: 'kms:Decrypt' }) } },
    {
      name: 'fails for all principals except one',
      facts: { policy: open({ Principal: undefined, NotPrincipal: { AWS: '999900001111' } }) },
    },
    {
      name: 'fails through a service only, from any account',
      facts: { policy: when('StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com') },
    },
    {
      name: 'fails for a condition that matches a missing caller account',
      facts: { policy: when('StringEqualsIfExists', 'kms:CallerAccount', '111122223333') },
    },
    { name: 'fails for a wildcard for an account', facts: { policy: when('StringLike', 'kms:CallerAccount', '*') } },
    { name: 'fails with an encryption context only', facts: { policy: when('StringEquals', 'kms:EncryptionContext:app', 'orders') } },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '{}' }, message: 'malformed' }],
});
