import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defaultSchedule, retentionDays } from './shared/backup-rule.ts';
import { longestGapHours } from './shared/schedule.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupPlanFrequencyAndRetention = defineRule({
  id: 'backup-plan-frequency-and-retention',
  title: 'Backup plans should run often and keep backups for long enough',
  resourceType: 'AWS::Backup::BackupPlan',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['rules'],
  params: {
    maxIntervalHours: integer(24, 'Maximum time between two backups, in hours.', { min: 1, max: 8784 }),
    minRetentionDays: integer(35, 'Minimum number of days to keep backups.', { min: 1, max: 36_500 }),
  },
  messages: {
    compliant: '{{rule}} runs at least every {{hours}} hours and keeps backups {{kept}}.',
    notCompliant: 'No rule runs every {{maxHours}} hours and keeps backups for {{minDays}} days: {{rules}}.',
    unsupported: 'The schedules {{schedules}} could not be parsed.',
  },
  rationale: 'Changes since the last backup are lost, and damage that is noticed after the last backup has expired cannot be undone.',
  remediation: {
    text: 'Add a rule that runs daily and keeps its backups for at least 35 days.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html',
    impact: 'More and longer-lived backups cost more storage. The command replaces the whole plan: start from the current one.',
    cli: [
      'aws backup get-backup-plan --backup-plan-id {{id}}',
      'aws backup update-backup-plan --backup-plan-id {{id}} --backup-plan file://plan.json',
    ].join('\n'),
    console:
      'Open the AWS Backup console and choose Backup plans.\nSelect the plan and choose Add backup rule.\nChoose a daily frequency and a total retention period of 35 days, and save.',
    terraform:
      'resource "aws_backup_plan" "example" {\n  rule {\n    schedule = "cron(0 5 ? * * *)"\n    lifecycle {\n      delete_after = 35\n    }\n  }\n}',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupPlan',
      'BackupPlan:',
      "  BackupPlanName: '{{name}}'",
      '  BackupPlanRule:',
      '    - RuleName: RULE_NAME',
      '      TargetBackupVault: BACKUP_VAULT',
      '      ScheduleExpression: cron(0 5 ? * * *)',
      '      Lifecycle: { DeleteAfterDays: 35 }',
    ),
  },
  controls: {
    awsConfig: ['backup-plan-min-frequency-and-min-retention-check'],
    cloudsploit: ['compliantLifecycleConfigured'],
  },
  evaluate: ({ rules }, { pass, fail, indeterminate }, { params: { maxIntervalHours: maxHours, minRetentionDays: minDays }, now }) => {
    const parsed = rules.map((rule) => {
      const schedule = rule.ScheduleExpression ?? defaultSchedule;
      const days = retentionDays(rule);
      return {
        name: rule.RuleName ?? 'a rule',
        schedule,
        hours: longestGapHours(schedule, now),
        days,
        kept: days === Infinity ? 'forever' : `${days} days`,
      };
    });
    const kept = parsed.filter(({ days }) => days >= minDays);
    const compliant = kept.find(({ hours }) => hours !== undefined && hours <= maxHours);
    if (compliant !== undefined) return pass('compliant', { rule: compliant.name, hours: compliant.hours, kept: compliant.kept });
    const unsupported = kept.filter(({ hours }) => hours === undefined).map(({ schedule }) => schedule);
    if (unsupported.length > 0) return indeterminate('unsupported', { schedules: unsupported });
    return fail('notCompliant', {
      maxHours,
      minDays,
      rules: parsed.map(({ name, schedule, kept: time }) => `${name} ${schedule}, kept ${time}`),
    });
  },
});
