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
    { name: 'exactly the limits', message: 'enough', evidence: { rule: 'daily', hours: 24, kept: '35 days' } },
    { name: 'never expires', facts: { rules: [{ ...rule, Lifecycle: {} }] }, evidence: { kept: 'for ever' } },
    {
      name: 'no lifecycle at all',
      facts: { rules: [{ RuleName: 'daily', TargetBackupVaultName: 'main', ScheduleExpression: 'cron(0 5 ? * * *)' }] },
    },
    { name: 'the default schedule', facts: { rules: [{ RuleName: 'daily', TargetBackupVaultName: 'main' }] } },
    { name: 'the second rule', facts: { rules: [weekly, rule] }, evidence: { rule: 'daily' } },
    {
      name: 'a copy is kept longer',
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
      name: 'moves to its copy, which never expires',
      facts: {
        rules: [{ ...rule, Lifecycle: { DeleteAfterEvent: 'DELETE_AFTER_COPY' }, CopyActions: [{ DestinationBackupVaultArn: vault }] }],
      },
    },
    { name: 'looser limits', facts: { rules: [weekly] }, params: { maxIntervalHours: 168 } },
    { name: 'an unreadable schedule beside', facts: { rules: [{ ...rule, ScheduleExpression: '?' }, rule] } },
  ],
  fail: [
    {
      name: 'weekly',
      facts: { rules: [weekly] },
      message: 'tooLittle',
      evidence: { rules: ['weekly cron(0 5 ? * SUN *), kept 365 days'], maxHours: 24, minDays: 35 },
    },
    { name: 'working days only', facts: { rules: [{ ...rule, ScheduleExpression: 'cron(0 5 ? * MON-FRI *)' }] } },
    { name: 'kept too short', facts: { rules: [{ ...rule, Lifecycle: { DeleteAfterDays: 34 } }] } },
    { name: 'often but short, and long but seldom', facts: { rules: [{ ...rule, Lifecycle: { DeleteAfterDays: 7 } }, weekly] } },
    {
      name: 'moves to a copy that expires soon',
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
      name: 'an unreadable schedule whose backups are short-lived',
      facts: { rules: [{ ...rule, ScheduleExpression: '?', Lifecycle: { DeleteAfterDays: 1 } }] },
    },
    { name: 'over since last year', facts: { rules: [{ ...rule, ScheduleExpression: 'cron(0 5 * * ? 2025)' }] } },
    { name: 'no rules', facts: { rules: [] } },
  ],
  undecided: [
    { name: 'a schedule that cannot be read', facts: { rules: [{ ...rule, ScheduleExpression: 'rate(1 day)' }] }, message: 'unread' },
    { name: 'one that cannot be read beside one that is too seldom', facts: { rules: [weekly, { ...rule, ScheduleExpression: '?' }] } },
  ],
});
