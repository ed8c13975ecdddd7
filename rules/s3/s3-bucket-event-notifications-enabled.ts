import { defineRule } from '../../src/core/rule.ts';

export const s3BucketEventNotificationsEnabled = defineRule({
  id: 's3-bucket-event-notifications-enabled',
  title: 'S3 buckets should send events that somebody consumes',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['eventTargets'],
  messages: {
    sent: 'Events go to {{targets}}.',
    none: 'The bucket sends no events.',
  },
  rationale: 'Without events nobody notices, scans or reacts when objects appear, change or vanish.',
  remediation: {
    text: 'Send the events of the bucket to Amazon EventBridge, or to a topic, queue or function that handles them.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
    cli: 'aws s3api put-bucket-notification-configuration --bucket BUCKET --notification-configuration EventBridgeConfiguration={}',
  },
  controls: {
    securityHub: ['S3.11'],
    awsConfig: ['s3-event-notifications-enabled'],
    nist80053: ['CA-7', 'SI-3(8)', 'SI-4'],
    prowler: ['s3_bucket_event_notifications_enabled'],
  },
  evaluate: ({ eventTargets: targets }, { pass, fail }) => (targets.length > 0 ? pass('sent', { targets }) : fail('none')),
});
