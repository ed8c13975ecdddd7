import { sesConfigurationSetEventsPublished } from '../../../rules/ses/ses-configuration-set-events-published.ts';
import { testRule } from '../../support/rule-tester.ts';

const to = (Name: string, ...MatchingEventTypes: ('BOUNCE' | 'COMPLAINT' | 'REJECT' | 'OPEN')[]) => ({
  Name,
  Enabled: true,
  MatchingEventTypes,
});

testRule(sesConfigurationSetEventsPublished, {
  base: { eventDestinations: [to('alarms', 'BOUNCE', 'COMPLAINT', 'REJECT')], reputationMetrics: true },
  pass: [
    { name: 'passes for all events in one destination', message: 'published', evidence: { destinations: ['alarms'] } },
    {
      name: 'passes for split over several',
      facts: { eventDestinations: [to('bounces', 'BOUNCE', 'OPEN'), to('others', 'COMPLAINT', 'REJECT')] },
      evidence: { destinations: ['bounces', 'others'] },
    },
  ],
  fail: [
    {
      name: 'fails with no destination',
      facts: { eventDestinations: [] },
      message: 'missing',
      evidence: { events: ['BOUNCE', 'COMPLAINT', 'REJECT'] },
    },
    {
      name: 'fails with one event missing',
      facts: { eventDestinations: [to('alarms', 'BOUNCE', 'COMPLAINT')] },
      evidence: { events: ['REJECT'] },
    },
    {
      name: 'fails for a disabled destination',
      facts: { eventDestinations: [{ ...to('alarms', 'BOUNCE', 'COMPLAINT', 'REJECT'), Enabled: false }] },
      message: 'missing',
    },
    {
      name: 'fails for an incomplete response',
      facts: { eventDestinations: [{ Name: 'alarms', Enabled: true, MatchingEventTypes: undefined }] },
      message: 'missing',
    },
    { name: 'fails for disabled metrics', facts: { reputationMetrics: false }, message: 'noMetrics' },
    { name: 'fails for missing metrics', facts: { reputationMetrics: undefined }, message: 'noMetrics' },
  ],
});
