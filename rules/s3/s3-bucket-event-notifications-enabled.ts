import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketEventNotificationsEnabled = defineRule({
  id: 's3-bucket-event-notifications-enabled',
  title: 'S3 buckets should have event notifications enabled',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['eventTargets'],
  messages: {
    sent: 'Event notifications are sent to {{targets}}.',
    none: 'The bucket does not send event notifications.',
  },
  rationale: 'Without event notifications no system scans new objects or reacts when objects change or disappear.',
  remediation: {
    text: 'Send the events of the bucket to Amazon EventBridge, or to a topic, queue or function that processes them.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
    impact:
      'The change does not interrupt service. EventBridge rules and targets can cost money. The command replaces the notification configuration, which is currently empty.',
    cli: 'aws s3api put-bucket-notification-configuration --bucket {{id}} --notification-configuration \'{"EventBridgeConfiguration":{}}\'',
    console:
      'Open the bucket in the Amazon S3 console and choose Properties.\nUnder Amazon EventBridge, choose Edit, then On.\nSave the changes.',
    terraform: `resource "aws_s3_bucket_notification" "this" {
  bucket      = aws_s3_bucket.this.id
  eventbridge = true
}`,
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      'NotificationConfiguration:',
      '  EventBridgeConfiguration:',
      '    EventBridgeEnabled: true',
    ),
  },
  controls: {
    securityHub: ['S3.11'],
    awsConfig: ['s3-event-notifications-enabled'],
    nist80053: ['CA-7', 'SI-3(8)', 'SI-4'],
    prowler: ['s3_bucket_event_notifications_enabled'],
  },
  fixedFacts: () => ({ eventTargets: ['Amazon EventBridge'] }),
  evaluate: ({ eventTargets: targets }, { pass, fail }) => (targets.length > 0 ? pass('sent', { targets }) : fail('none')),
});
