import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const snsTopicDeliveryStatusLogged = defineRule({
  id: 'sns-topic-delivery-status-logged',
  title: 'SNS topics should log failed deliveries',
  resourceType: 'AWS::SNS::Topic',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  fix: 'detection',
  facts: ['subscribers', 'failureLogging'],
  messages: {
    logged: 'Failed deliveries to all confirmed subscriptions are logged.',
    unlogged: 'Failed deliveries to these endpoints are not logged: {{endpoints}}.',
    foreign: 'Other accounts have subscriptions to the topic. AWS does not show whether they use endpoints without logging: {{endpoints}}.',
    none: 'The topic has no confirmed subscription with an endpoint for which Amazon SNS can log deliveries.',
  },
  rationale:
    'SNS discards a message after its last attempt to deliver it. Without a log, you cannot see which subscriber missed it and why.',
  remediation: {
    text: 'Set a role for failed deliveries for each type of endpoint, for example in the attribute HTTPFailureFeedbackRoleArn. The role must be allowed to write to CloudWatch Logs.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html',
    impact: 'The change does not affect deliveries. CloudWatch Logs charges for ingestion and storage.',
    cli: 'aws sns set-topic-attributes --topic-arn {{arn}} --attribute-name FAILURE_FEEDBACK_ATTRIBUTE --attribute-value ROLE_ARN',
    console:
      'Open the topic in the Amazon SNS console and choose Edit.\nUnder Delivery status logging, select the protocols.\nUnder IAM roles, choose a service role for failed deliveries.\nSave the changes.',
    terraform: terraformResource(
      'aws_sns_topic',
      'name                                  = "{{id}}"',
      'http_failure_feedback_role_arn        = "ROLE_ARN"',
      'sqs_failure_feedback_role_arn         = "ROLE_ARN"',
      'lambda_failure_feedback_role_arn      = "ROLE_ARN"',
      'firehose_failure_feedback_role_arn    = "ROLE_ARN"',
      'application_failure_feedback_role_arn = "ROLE_ARN"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SNS::Topic',
      "TopicName: '{{id}}'",
      'DeliveryStatusLogging:',
      '  - { Protocol: http/s, FailureFeedbackRoleArn: ROLE_ARN }',
      '  - { Protocol: sqs, FailureFeedbackRoleArn: ROLE_ARN }',
      '  - { Protocol: lambda, FailureFeedbackRoleArn: ROLE_ARN }',
      '  - { Protocol: firehose, FailureFeedbackRoleArn: ROLE_ARN }',
      '  - { Protocol: application, FailureFeedbackRoleArn: ROLE_ARN }',
    ),
  },
  controls: {},
  // AWS Config also fails a topic without subscriptions.
  related: { awsConfig: ['sns-topic-message-delivery-notification-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { endpoints, complete } = facts.subscribers;
    if (endpoints.length === 0 && complete) return notApplicable('none');
    const { unlogged } = facts.failureLogging;
    const missing = endpoints.filter((endpoint) => unlogged.includes(endpoint));
    if (missing.length > 0) return fail('unlogged', { endpoints: missing });
    return complete || unlogged.length === 0 ? pass('logged') : indeterminate('foreign', { endpoints: unlogged });
  },
});
