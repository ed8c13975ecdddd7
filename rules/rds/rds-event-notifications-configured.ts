import { unreportedEvents } from './shared/events.ts';
import { defineRule } from '../../src/core/rule.ts';

export const rdsEventNotificationsConfigured = defineRule({
  id: 'rds-event-notifications-configured',
  title: 'RDS events that matter should reach somebody',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['rdsDatabases', 'rdsEventSubscriptions'],
  messages: {
    reported: 'Subscriptions report all important events.',
    unreported: 'No subscription reports {{events}}.',
    empty: 'There are no databases in this Region.',
  },
  rationale: 'Failovers, failures and changed settings that nobody hears of are found by the users of the database, or not at all.',
  remediation: {
    text: 'Subscribe an SNS topic to the missing event categories, for all sources of the type.',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Subscribing.html',
    cli: 'aws rds create-event-subscription --subscription-name NAME --sns-topic-arn TOPIC --source-type db-instance',
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
