import { backupJobsMonitored } from '../../../rules/backup/backup-jobs-monitored.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:backup:eu-west-1:111122223333:backup-vault:the-resource';
const topic = 'arn:aws:sns:eu-west-1:111122223333:backups';
const rules = (pattern: object) => ({
  eventRules: [
    { name: 'other', pattern: 'odd' },
    { name: 'failed-backups', pattern: JSON.stringify(pattern) },
  ],
});

testRule(backupJobsMonitored, {
  resource: { arn },
  base: { recoveryPoints: 3, eventRules: [], reports: [] },
  pass: [
    {
      name: 'passes with notifications of failed jobs',
      facts: { notifications: { topic, events: ['BACKUP_JOB_FAILED'] } },
      message: 'notified',
    },
    {
      name: 'passes with notifications of completed jobs, which include failed ones',
      facts: { notifications: { topic, events: ['BACKUP_JOB_STARTED', 'BACKUP_JOB_COMPLETED'] } },
      evidence: { topic, events: ['BACKUP_JOB_COMPLETED'] },
    },
    {
      name: 'passes with an event rule for failed jobs',
      facts: rules({ source: ['aws.backup'], 'detail-type': ['Backup Job State Change'], detail: { state: ['FAILED', 'ABORTED'] } }),
      message: 'rule',
      evidence: { rule: 'failed-backups' },
    },
    {
      name: 'passes with an event rule for expired jobs of the vault',
      facts: rules({ source: ['aws.backup'], detail: { state: ['EXPIRED'], backupVaultName: ['the-resource'] } }),
    },
    { name: 'passes with an event rule for all events of the account', facts: rules({ account: ['111122223333'] }) },
    { name: 'passes with a report plan', facts: { reports: ['COPY_JOB_REPORT', 'BACKUP_JOB_REPORT'] }, message: 'reported' },
  ],
  fail: [
    { name: 'fails without notifications, rules and reports', message: 'unreported' },
    {
      name: 'fails with notifications of other events',
      facts: { notifications: { topic, events: ['RESTORE_JOB_COMPLETED', 'BACKUP_JOB_SUCCESSFUL'] } },
    },
    { name: 'fails with an event rule for completed jobs', facts: rules({ source: ['aws.backup'], detail: { state: ['COMPLETED'] } }) },
    {
      name: 'fails with an event rule for another vault',
      facts: rules({ source: ['aws.backup'], detail: { backupVaultName: ['other'] } }),
    },
    { name: 'fails with an event rule for copy jobs', facts: rules({ source: ['aws.backup'], 'detail-type': ['Copy Job State Change'] }) },
    { name: 'fails with another report', facts: { reports: ['RESTORE_JOB_REPORT'] } },
  ],
  notApplicable: [{ name: 'skips an empty vault', facts: { recoveryPoints: 0 }, message: 'empty' }],
});
