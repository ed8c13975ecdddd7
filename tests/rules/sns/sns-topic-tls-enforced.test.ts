import { snsTopicTlsEnforced } from '../../../rules/sns/sns-topic-tls-enforced.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:sns:eu-west-1:111122223333:orders';
const deny = (more: object = {}) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 'sns:Publish',
  Resource: arn,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  ...more,
});
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });

testRule(snsTopicTlsEnforced, {
  base: {},
  resource: { arn },
  pass: [
    { name: 'passes for publishing', facts: policy(deny()), message: 'enforced' },
    { name: 'passes for all actions', facts: policy(deny({ Action: 'SNS:*', Resource: '*' })) },
    { name: 'passes for a boolean', facts: policy(deny({ Condition: { Bool: { 'AWS:securetransport': false } } })) },
  ],
  fail: [
    { name: 'fails with no policy', message: 'noPolicy' },
    { name: 'fails for subscribing only', facts: policy(deny({ Action: 'sns:Subscribe' })), message: 'gaps' },
    { name: 'fails for one principal', facts: policy(deny({ Principal: { AWS: '999900001111' } })) },
    {
      name: 'fails for an additional condition',
      facts: policy(deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' }, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })),
    },
    {
      name: 'fails for an Allow for TLS',
      facts: policy(deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '[]' }, message: 'malformed' }],
});
