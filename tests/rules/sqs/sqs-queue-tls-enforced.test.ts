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
    { name: 'passes for a Deny for everyone', message: 'enforced' },
    { name: 'passes for a JSON boolean', facts: policy(deny({ Condition: insecure(false) })) },
    { name: 'passes for another key case', facts: policy(deny({ Condition: insecure('false', 'AWS:securetransport') })) },
    { name: 'passes for all actions of all services', facts: policy(deny({ Principal: { AWS: '*' }, Action: '*', Resource: '*' })) },
  ],
  fail: [
    { name: 'fails with no policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'fails for an Allow for TLS', facts: policy(deny({ Effect: 'Allow', Condition: insecure('true') })), message: 'gaps' },
    { name: 'fails for some actions', facts: policy(deny({ Action: 'sqs:SendMessage' })) },
    { name: 'fails for some principals', facts: policy(deny({ Principal: { AWS: '999900001111' } })) },
    { name: 'fails for another queue', facts: policy(deny({ Resource: `${arn}-2` })) },
    {
      name: 'fails for an additional condition',
      facts: policy(deny({ Condition: { ...insecure('false'), StringEquals: { 'aws:PrincipalOrgID': 'o-example00' } } })),
    },
  ],
  undecided: [{ name: 'is unknown with no policy returned', facts: { policy: '{"Statement":[{}]}' }, message: 'malformed' }],
});
