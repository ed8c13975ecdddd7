import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const configHistoryRetained = defineRule({
  id: 'config-history-retained',
  title: 'Configuration history should be kept long enough',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  facts: ['configRecorder', 'configRetentionDays'],
  params: { minRetentionDays: integer(365, 'Fewest days for which configuration history must be kept.', { min: 30, max: 2557 }) },
  messages: {
    default: 'History is kept for seven years, as AWS Config does by itself.',
    kept: 'History is kept for {{days}} days.',
    short: 'History is kept for {{days}} days, fewer than {{required}}.',
    off: 'There is no recorder, so there is no history.',
  },
  rationale: 'Intrusions are found after months; by then a short history no longer shows how they began.',
  remediation: {
    text: 'Set a longer retention period, or take the setting away to keep history for seven years.',
    url: 'https://docs.aws.amazon.com/config/latest/developerguide/delete-config-data-with-retention-period.html',
    cli: 'aws configservice put-retention-configuration --retention-period-in-days DAYS',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.configRecorder === undefined) return notApplicable('off');
    const days = facts.configRetentionDays;
    if (days === undefined) return pass('default');
    return days < params.minRetentionDays ? fail('short', { days, required: params.minRetentionDays }) : pass('kept', { days });
  },
});
