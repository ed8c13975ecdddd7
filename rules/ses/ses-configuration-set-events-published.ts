import { defineRule } from '../../src/core/rule.ts';

const required = ['BOUNCE', 'COMPLAINT', 'REJECT'] as const;

export const sesConfigurationSetEventsPublished = defineRule({
  id: 'ses-configuration-set-events-published',
  title: 'SES configuration sets should publish bounces, complaints and rejects',
  resourceType: 'AWS::SES::ConfigurationSet',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 3,
  facts: ['eventDestinations', 'reputationMetrics'],
  messages: {
    published: 'Bounces, complaints and rejects are published to {{destinations}}, and reputation metrics are on.',
    missing: 'No enabled destination gets {{events}}.',
    noMetrics: 'Reputation metrics are off.',
  },
  rationale:
    'A stolen credential that sends spam, or a list of dead addresses, shows in these events first. Unseen, they end in AWS stopping all sending.',
  remediation: {
    text: 'Add an event destination with these events, turn on reputation metrics, and alarm on them.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/monitor-using-event-publishing.html',
    cli: 'aws sesv2 put-configuration-set-reputation-options --configuration-set-name NAME --reputation-metrics-enabled',
  },
  controls: {},
  evaluate: (facts, { pass, fail }) => {
    const enabled = facts.eventDestinations.filter(({ Enabled }) => Enabled === true);
    const published = new Set(enabled.flatMap(({ MatchingEventTypes }) => MatchingEventTypes ?? []));
    const events = required.filter((event) => !published.has(event));
    if (events.length > 0) return fail('missing', { events });
    if (facts.reputationMetrics !== true) return fail('noMetrics');
    return pass('published', { destinations: enabled.map(({ Name }) => Name ?? 'a destination') });
  },
});
