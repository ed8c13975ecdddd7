import { kmsIamInlinePoliciesDecryptScopedRules } from '../../../rules/kms/kms-iam-inline-policies-decrypt-scoped.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd';
const allows = (name: string, change: object = {}) => ({
  name,
  document: policyText({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*', ...change }),
});

testRuleFamily(kmsIamInlinePoliciesDecryptScopedRules, {
  base: { inlinePolicies: [allows('orders', { Resource: key })], path: '/' },
  pass: [
    { name: 'passes for one key', message: 'scoped' },
    { name: 'passes for encryption only', facts: { inlinePolicies: [allows('orders', { Action: 'kms:Encrypt' })] } },
    {
      name: 'passes for other configured actions',
      facts: { inlinePolicies: [allows('orders')] },
      params: { decryptingActions: ['kms:ReEncryptFrom'] },
    },
  ],
  fail: [
    {
      name: 'fails for every key in the second policy',
      facts: { inlinePolicies: [allows('orders', { Resource: key }), allows('everything')] },
      message: 'everyKey',
      severity: 'medium',
      evidence: { statements: ['everything: statement 1'] },
    },
    { name: 'fails for every key next to a malformed policy', facts: { inlinePolicies: [{ name: 'bad', document: '[' }, allows('x')] } },
  ],
  notApplicable: [
    { name: 'skips with no inline policies', facts: { inlinePolicies: [] }, message: 'none' },
    {
      name: 'skips a service-linked role',
      facts: { inlinePolicies: [allows('orders')], path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
  ],
  undecided: [
    { name: 'is unknown for a malformed policy', facts: { inlinePolicies: [{ name: 'bad', document: '[' }] }, message: 'malformed' },
  ],
});
