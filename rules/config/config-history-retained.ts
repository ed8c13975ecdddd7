import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const configHistoryRetained = defineRule({
  id: 'config-history-retained',
  title: 'AWS Config should retain configuration history',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  facts: ['configRecorder', 'configRetentionDays'],
  params: { minRetentionDays: integer(365, 'Minimum retention of configuration history in days.', { min: 30, max: 2557 }) },
  messages: {
    default: 'Configuration history is retained for seven years, the default of AWS Config.',
    kept: 'Configuration history is retained for {{days}} days.',
    short: 'Configuration history is retained for {{days}} days; at least {{required}} days are required.',
    off: 'The Region has no recorder, and therefore keeps no configuration history.',
  },
  rationale: 'Intrusions are often discovered after months. A short history no longer shows how they began.',
  remediation: {
    text: 'Increase the retention period, or delete the retention configuration to return to seven years.',
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/delete-config-data-with-retention-period.html',
    impact: 'The change applies to new and existing configuration items. Items that were already deleted are not restored.',
    cli: 'aws configservice put-retention-configuration --retention-period-in-days {{required}}',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params: { minRetentionDays: required } }) => {
    if (facts.configRecorder === undefined) return notApplicable('off');
    const days = facts.configRetentionDays;
    if (days === undefined) return pass('default');
    return days < required ? fail('short', { days, required }) : pass('kept', { days });
  },
});
