import { sqsQueueTlsEnforced } from '../../../rules/sqs/sqs-queue-tls-enforced.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:sqs:eu-west-1:111122223333:orders';
const insecure = (value: unknown, key = 'aws:SecureTransport') => ({ Bool: { [key]: value } });
const deny = (more: object = {}) => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 'sqs:*',
  Resource: arn,
  Condition: insecure('false'),
  ...more,
});
const policy = (statement: object) => ({ policy: policyText(statement) });

testRule(sqsQueueTlsEnforced, {
  base: policy(deny()),
  resource: { arn },
  pass: [
    { name: 'a Deny for everyone', message: 'enforced' },
    { name: 'a JSON boolean', facts: policy(deny({ Condition: insecure(false) })) },
    { name: 'another key case', facts: policy(deny({ Condition: insecure('false', 'AWS:securetransport') })) },
    { name: 'all actions of all services', facts: policy(deny({ Principal: { AWS: '*' }, Action: '*', Resource: '*' })) },
  ],
  fail: [
    { name: 'no policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'an Allow for TLS', facts: policy(deny({ Effect: 'Allow', Condition: insecure('true') })), message: 'gaps' },
    { name: 'some actions', facts: policy(deny({ Action: 'sqs:SendMessage' })) },
    { name: 'some principals', facts: policy(deny({ Principal: { AWS: '999900001111' } })) },
    { name: 'another queue', facts: policy(deny({ Resource: `${arn}-2` })) },
    {
      name: 'an additional condition',
      facts: policy(deny({ Condition: { ...insecure('false'), StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } })),
    },
  ],
  undecided: [{ name: 'no policy returned', facts: { policy: '{"Statement":[{}]}' }, message: 'malformed' }],
});
