import { unreportedEvents } from './shared/events.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsEventNotificationsConfigured = defineRule({
  id: 'rds-event-notifications-configured',
  title: 'RDS event subscriptions should report critical events',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['rdsDatabases', 'rdsEventSubscriptions'],
  messages: {
    reported: 'Event subscriptions report all critical events.',
    unreported: 'No event subscription reports {{events}}.',
    empty: 'There are no databases in this Region.',
  },
  rationale: 'Without notifications, failures and changed settings are noticed late, often by the users of the database.',
  remediation: {
    text: 'Subscribe an SNS topic to the missing event categories, for all sources of the type.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Subscribing.html',
    impact: 'The change does not affect databases. Amazon SNS charges for notifications.',
    cli: 'aws rds create-event-subscription --subscription-name SUBSCRIPTION_NAME --sns-topic-arn SNS_TOPIC_ARN --enabled',
    console:
      'Open the Amazon RDS console and choose Event subscriptions.\nChoose Create event subscription and enter an SNS topic.\nChoose a source type, all sources and all event categories, and create the subscription.',
    terraform: 'resource "aws_db_event_subscription" "example" {\n  sns_topic = "SNS_TOPIC_ARN"\n}',
  },
  controls: {
    securityHub: ['RDS.19', 'RDS.20', 'RDS.21', 'RDS.22'],
    nist80053: ['CA-7', 'SI-2'],
    prowler: [
      'rds_cluster_critical_event_subscription',
      'rds_instance_critical_event_subscription',
      'rds_instance_event_subscription_parameter_groups',
      'rds_instance_event_subscription_security_groups',
    ],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const databases = facts.rdsDatabases;
    if (databases.instances + databases.clusters === 0) return notApplicable('empty');
    const events = unreportedEvents(facts.rdsEventSubscriptions, databases);
    return events.length === 0 ? pass('reported') : fail('unreported', { events });
  },
});
