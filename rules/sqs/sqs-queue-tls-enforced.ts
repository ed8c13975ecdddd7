import { withTlsDenied } from '../shared/tls-statement.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sqsQueueTlsEnforced = defineRule({
  id: 'sqs-queue-tls-enforced',
  title: 'SQS queue policies should deny HTTP requests',
  resourceType: 'AWS::SQS::Queue',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  fix: 'tls-policies',
  facts: ['policy'],
  messages: {
    enforced: 'The queue policy denies all requests that are not encrypted in transit.',
    noPolicy: 'The queue does not have a policy that denies HTTP requests.',
    gaps: 'The queue policy does not deny {{gaps}}.',
    malformed: 'The queue policy is malformed: {{problem}}.',
  },
  rationale: 'Some SQS endpoints accept HTTP requests. A misconfigured client then sends messages and its request signature in clear text.',
  remediation: {
    text: 'Add a statement that denies sqs:* to everyone if aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    impact: 'HTTP requests fail. set-queue-attributes replaces the whole policy: add the statement to the current one.',
    cli: `aws sqs get-queue-url --queue-name {{id}}
aws sqs get-queue-attributes --queue-url QUEUE_URL --attribute-names Policy > policy.json
aws sqs set-queue-attributes --queue-url QUEUE_URL --attributes file://attributes.json`,
    policy: `{
  "Sid": "DenyHttp",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "sqs:*",
  "Resource": "{{arn}}",
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
    console: [
      'Open the queue in the Amazon SQS console and choose Edit.',
      'Under Access policy, add a statement that denies sqs:* when aws:SecureTransport is false.',
      'Save the queue.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_sqs_queue_policy',
      'queue_url = aws_sqs_queue.this.id',
      'policy = jsonencode({',
      '  Version = "2012-10-17"',
      '  Statement = [{',
      '    Effect    = "Deny"',
      '    Principal = "*"',
      '    Action    = "sqs:*"',
      '    Resource  = "{{arn}}"',
      '    Condition = { Bool = { "aws:SecureTransport" = "false" } }',
      '  }]',
      '})',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SQS::QueuePolicy',
      'Queues: [QUEUE_URL]',
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Deny',
      "      Principal: '*'",
      '      Action: sqs:*',
      "      Resource: '{{arn}}'",
      '      Condition:',
      '        Bool:',
      "          aws:SecureTransport: 'false'",
    ),
  },
  controls: {},
  fixedFacts: ({ policy }, { arn }) => ({ policy: withTlsDenied(policy, { action: 'sqs:*', resources: [arn] }) }),
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    if (facts.policy === undefined) return fail('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { enforced, gaps, shortcomings } = tlsEnforcement(policy, { action: 'sqs:*', resources: [resource.arn] });
    return enforced ? pass('enforced') : fail('gaps', { gaps, shortcomings });
  },
});
