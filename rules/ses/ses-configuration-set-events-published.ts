import { defineRule } from '../../src/core/rule.ts';

const required = ['BOUNCE', 'COMPLAINT', 'REJECT'] as const;

export const sesConfigurationSetEventsPublished = defineRule({
  id: 'ses-configuration-set-events-published',
  title: 'SES configuration sets should publish bounce, complaint and reject events',
  resourceType: 'AWS::SES::ConfigurationSet',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['eventDestinations', 'reputationMetrics'],
  messages: {
    published: 'Bounce, complaint and reject events are published to {{destinations}}, and reputation metrics are enabled.',
    missing: 'No enabled event destination receives {{events}}.',
    noMetrics: 'Reputation metrics are disabled.',
  },
  rationale:
    'These events are the first sign of spam from stolen credentials and of outdated address lists. If they are not detected, AWS stops all sending.',
  remediation: {
    text: 'Add an event destination with these events, enable reputation metrics, and create alarms for them.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/monitor-using-event-publishing.html',
    impact: 'The change does not interrupt service. The destination, such as a topic, can cost money.',
    cli: `aws sesv2 create-configuration-set-event-destination --configuration-set-name {{id}} --event-destination-name EVENT_DESTINATION_NAME --event-destination '{"Enabled":true,"MatchingEventTypes":["BOUNCE","COMPLAINT","REJECT"],"SnsDestination":{"TopicArn":"SNS_TOPIC_ARN"}}'
aws sesv2 put-configuration-set-reputation-options --configuration-set-name {{id}} --reputation-metrics-enabled`,
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    const enabled = facts.eventDestinations.filter(({ Enabled }) => Enabled === true);
    const published = new Set(enabled.flatMap(({ MatchingEventTypes }) => MatchingEventTypes ?? []));
    const events = required.filter((event) => !published.has(event));
    if (events.length > 0) return fail('missing', { events });
    if (facts.reputationMetrics !== true) return fail('noMetrics');
    return pass('published', { destinations: enabled.map(({ Name }) => Name ?? 'unnamed') });
  },
});
