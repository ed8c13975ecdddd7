import { snsTopicNotPublic } from '../../../rules/sns/sns-topic-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:sns:eu-west-1:111122223333:orders';
const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'SNS:Publish', Resource: arn, ...more });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const given = (operator: string, key: string, value: unknown, more: object = {}) =>
  policy(allow({ Condition: { [operator]: { [key]: value } }, ...more }));

testRule(snsTopicNotPublic, {
  base: {},
  resource: { arn },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for the default policy', facts: given('StringEquals', 'AWS:SourceOwner', '111122223333'), message: 'restricted' },
    { name: 'passes for the default policy in another letter case', facts: given('StringEquals', 'aws:sourceowner', '111122223333') },
    { name: 'passes for a bucket of the account', facts: given('StringEquals', 'aws:SourceAccount', '111122223333') },
    { name: 'passes for an organization', facts: given('StringEquals', 'aws:PrincipalOrgID', 'o-example00') },
    { name: 'passes for another topic', facts: policy(allow({ Resource: 'arn:aws:sns:eu-west-1:111122223333:other' })) },
    { name: 'passes for a named account', facts: policy(allow({ Principal: { AWS: '999900001111' } })) },
  ],
  fail: [
    {
      name: 'fails when everyone can publish',
      facts: policy(allow()),
      message: 'public',
      severity: 'critical',
      evidence: { actions: ['SNS:Publish'] },
    },
    { name: 'fails when everyone can subscribe', facts: policy(allow({ Action: 'sns:Subscribe' })), severity: 'critical' },
    { name: 'fails when everyone can do everything', facts: policy(allow({ Action: 'sns:*' })), severity: 'critical' },
    { name: 'fails when everyone can read attributes', facts: policy(allow({ Action: 'sns:GetTopicAttributes' })), severity: 'high' },
    { name: 'fails when everyone can publish to a web address', facts: given('StringEquals', 'sns:Protocol', 'https') },
    { name: 'fails for a transport condition only', facts: given('Bool', 'aws:SecureTransport', 'true') },
    {
      name: 'fails for the second statement',
      facts: policy(allow({ Principal: { AWS: '111122223333' } }), allow({ Sid: 'Open' })),
      evidence: { statements: ['Open'] },
    },
    { name: 'fails for all principals except one', facts: policy(allow({ Principal: undefined, NotPrincipal: { AWS: '999900001111' } })) },
    { name: 'fails for a condition that holds without the key', facts: given('StringEqualsIfExists', 'aws:SourceAccount', '111122223333') },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
