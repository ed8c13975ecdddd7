import { backupPlanFrequencyAndRetention } from '../../../rules/backup/backup-plan-frequency-and-retention.ts';
import { testRule } from '../../support/rule-tester.ts';

const vault = 'arn:aws:backup:us-east-1:111122223333:backup-vault:main';
const rule = {
  RuleName: 'daily',
  TargetBackupVaultName: 'main',
  ScheduleExpression: 'cron(0 5 ? * * *)',
  Lifecycle: { DeleteAfterDays: 35 },
};
const weekly = { ...rule, RuleName: 'weekly', ScheduleExpression: 'cron(0 5 ? * SUN *)', Lifecycle: { DeleteAfterDays: 365 } };

testRule(backupPlanFrequencyAndRetention, {
  base: { rules: [rule] },
  pass: [
    {
      name: 'passes when frequency and retention are equal to the limits',
      message: 'compliant',
      evidence: { rule: 'daily', hours: 24, kept: '35 days' },
    },
    { name: 'passes when backups never expire', facts: { rules: [{ ...rule, Lifecycle: {} }] }, evidence: { kept: 'forever' } },
    {
      name: 'passes without a lifecycle',
      facts: { rules: [{ RuleName: 'daily', TargetBackupVaultName: 'main', ScheduleExpression: 'cron(0 5 ? * * *)' }] },
    },
    { name: 'passes with the default schedule', facts: { rules: [{ RuleName: 'daily', TargetBackupVaultName: 'main' }] } },
    { name: 'passes when the second rule is compliant', facts: { rules: [weekly, rule] }, evidence: { rule: 'daily' } },
    {
      name: 'passes when a copy is kept for longer',
      facts: {
        rules: [
          {
            ...rule,
            Lifecycle: { DeleteAfterDays: 7 },
            CopyActions: [{ DestinationBackupVaultArn: vault, Lifecycle: { DeleteAfterDays: 35 } }],
          },
        ],
      },
    },
    {
      name: 'passes when backups move to a copy that never expires',
      facts: {
        rules: [{ ...rule, Lifecycle: { DeleteAfterEvent: 'DELETE_AFTER_COPY' }, CopyActions: [{ DestinationBackupVaultArn: vault }] }],
      },
    },
    { name: 'passes when the limits are lower', facts: { rules: [weekly] }, params: { maxIntervalHours: 168 } },
    { name: 'passes when another rule has an unsupported schedule', facts: { rules: [{ ...rule, ScheduleExpression: '?' }, rule] } },
  ],
  fail: [
    {
      name: 'fails when backups are weekly',
      facts: { rules: [weekly] },
      message: 'notCompliant',
      evidence: { rules: ['weekly cron(0 5 ? * SUN *), kept 365 days'], maxHours: 24, minDays: 35 },
    },
    { name: 'fails when backups skip weekends', facts: { rules: [{ ...rule, ScheduleExpression: 'cron(0 5 ? * MON-FRI *)' }] } },
    { name: 'fails when backups expire one day too early', facts: { rules: [{ ...rule, Lifecycle: { DeleteAfterDays: 34 } }] } },
    { name: 'fails when no single rule is compliant', facts: { rules: [{ ...rule, Lifecycle: { DeleteAfterDays: 7 } }, weekly] } },
    {
      name: 'fails when backups move to a copy that expires early',
      facts: {
        rules: [
          {
            ...rule,
            Lifecycle: { DeleteAfterEvent: 'DELETE_AFTER_COPY' },
            CopyActions: [{ DestinationBackupVaultArn: vault, Lifecycle: { DeleteAfterDays: 7 } }],
          },
        ],
      },
    },
    {
      name: 'fails when backups with an unsupported schedule expire early',
      facts: { rules: [{ ...rule, ScheduleExpression: '?', Lifecycle: { DeleteAfterDays: 1 } }] },
    },
    { name: 'fails when the schedule has ended', facts: { rules: [{ ...rule, ScheduleExpression: 'cron(0 5 * * ? 2025)' }] } },
    { name: 'fails without rules', facts: { rules: [] } },
  ],
  undecided: [
    {
      name: 'is unknown when the schedule is unsupported',
      facts: { rules: [{ ...rule, ScheduleExpression: 'rate(1 day)' }] },
      message: 'unsupported',
    },
    {
      name: 'is unknown when one schedule is unsupported and another one is too rare',
      facts: { rules: [weekly, { ...rule, ScheduleExpression: '?' }] },
    },
  ],
});
