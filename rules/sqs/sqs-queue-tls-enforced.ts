import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sqsQueueTlsEnforced = defineRule({
  id: 'sqs-queue-tls-enforced',
  title: 'SQS queues should refuse plain HTTP',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  fix: 'tls-policies',
  facts: ['policy'],
  messages: {
    enforced: 'The policy denies every insecure request.',
    noPolicy: 'There is no queue policy that denies insecure requests.',
    gaps: 'The policy does not deny {{gaps}}.',
    malformed: 'The queue policy cannot be understood: {{problem}}.',
  },
  rationale:
    'Some endpoints of SQS still answer plain HTTP: a client that is set up wrongly sends messages, and its signature, readable for everybody on the way.',
  remediation: {
    text: 'Add a statement that denies sqs:* to everyone when aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    policy: `{
  "Sid": "RefusePlainHttp",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "sqs:*",
  "Resource": "QUEUE_ARN",
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    if (facts.policy === undefined) return fail('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { enforced, gaps, shortcomings } = tlsEnforcement(policy, { action: 'sqs:*', resources: [resource.arn] });
    return enforced ? pass('enforced') : fail('gaps', { gaps, shortcomings });
  },
});
