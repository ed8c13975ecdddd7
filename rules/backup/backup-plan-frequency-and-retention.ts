import { defaultSchedule, retentionDays } from './shared/backup-rule.ts';
import { longestGapHours } from './shared/schedule.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupPlanFrequencyAndRetention = defineRule({
  id: 'backup-plan-frequency-and-retention',
  title: 'Backup plans should run often and keep backups long enough',
  resourceType: 'AWS::Backup::BackupPlan',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['rules'],
  params: {
    maxIntervalHours: integer(24, 'Longest time between two backups, in hours.', { min: 1, max: 8784 }),
    minRetentionDays: integer(35, 'Days for which backups must be kept.', { min: 1, max: 36_500 }),
  },
  messages: {
    enough: '{{rule}} runs at least every {{hours}} hours and keeps backups {{kept}}.',
    tooLittle: 'No rule runs every {{maxHours}} hours and keeps backups for {{minDays}} days: {{rules}}.',
    unread: 'The schedules {{schedules}} cannot be read.',
  },
  rationale: 'What happened since the last backup is lost, and damage that is noticed after the last backup expired cannot be undone.',
  remediation: {
    text: 'Give the plan a rule that runs daily and keeps its backups for at least 35 days.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html',
  },
  controls: {
    awsConfig: ['backup-plan-min-frequency-and-min-retention-check'],
    cloudsploit: ['compliantLifecycleConfigured'],
  },
  evaluate: ({ rules }, { pass, fail, indeterminate }, { params: { maxIntervalHours: maxHours, minRetentionDays: minDays }, now }) => {
    const judged = rules.map((rule) => {
      const schedule = rule.ScheduleExpression ?? defaultSchedule;
      const days = retentionDays(rule);
      return {
        name: rule.RuleName ?? 'a rule',
        schedule,
        hours: longestGapHours(schedule, now),
        days,
        kept: days === Infinity ? 'for ever' : `${days} days`,
      };
    });
    const kept = judged.filter(({ days }) => days >= minDays);
    const enough = kept.find(({ hours }) => hours !== undefined && hours <= maxHours);
    if (enough !== undefined) return pass('enough', { rule: enough.name, hours: enough.hours, kept: enough.kept });
    const unread = kept.filter(({ hours }) => hours === undefined).map(({ schedule }) => schedule);
    if (unread.length > 0) return indeterminate('unread', { schedules: unread });
    return fail('tooLittle', {
      maxHours,
      minDays,
      rules: judged.map(({ name, schedule, kept: time }) => `${name} ${schedule}, kept ${time}`),
    });
  },
});
