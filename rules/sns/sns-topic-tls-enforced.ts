import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { tlsEnforcement } from '../../src/policy/tls-policy.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const snsTopicTlsEnforced = defineRule({
  id: 'sns-topic-tls-enforced',
  title: 'SNS topic policies should deny publishing over HTTP',
  resourceType: 'AWS::SNS::Topic',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  fix: 'tls-policies',
  facts: ['policy'],
  messages: {
    enforced: 'The topic policy denies publishing that is not encrypted in transit.',
    noPolicy: 'The topic does not have a policy that denies publishing over HTTP.',
    gaps: 'The topic policy does not deny {{gaps}}.',
    malformed: 'The topic policy is malformed: {{problem}}.',
  },
  rationale: 'SNS accepts HTTP requests. A misconfigured client then sends messages and its request signature in clear text.',
  remediation: {
    text: 'Add a statement that denies sns:Publish to everyone if aws:SecureTransport is false.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
    impact: 'HTTP requests fail. set-topic-attributes replaces the whole policy: add the statement to the current one.',
    cli: `aws sns get-topic-attributes --topic-arn {{arn}}
aws sns set-topic-attributes --topic-arn {{arn}} --attribute-name Policy --attribute-value file://policy.json`,
    policy: `{
  "Sid": "DenyHttp",
  "Effect": "Deny",
  "Principal": "*",
  "Action": "sns:Publish",
  "Resource": "{{arn}}",
  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
}`,
    console:
      'Open the topic in the Amazon SNS console and choose Edit.\nUnder Access policy, add a statement that denies sns:Publish when aws:SecureTransport is false.\nSave the changes.',
    terraform: terraformResource(
      'aws_sns_topic_policy',
      'arn = "{{arn}}"',
      'policy = jsonencode({',
      '  Version = "2012-10-17"',
      '  Statement = [{',
      '    Effect    = "Deny"',
      '    Principal = "*"',
      '    Action    = "sns:Publish"',
      '    Resource  = "{{arn}}"',
      '    Condition = { Bool = { "aws:SecureTransport" = "false" } }',
      '  }]',
      '})',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SNS::TopicPolicy',
      "Topics: ['{{arn}}']",
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Deny',
      "      Principal: '*'",
      '      Action: sns:Publish',
      "      Resource: '{{arn}}'",
      "      Condition: { Bool: { 'aws:SecureTransport': 'false' } }",
    ),
  },
  controls: { cloudsploit: ['snsTopicNoHttpPolicy'] },
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    if (facts.policy === undefined) return fail('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const { enforced, gaps } = tlsEnforcement(policy, { action: 'sns:Publish', resources: [resource.arn] });
    return enforced ? pass('enforced') : fail('gaps', { gaps });
  },
});
