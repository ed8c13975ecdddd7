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
    { name: 'notifications of failed jobs', facts: { notifications: { topic, events: ['BACKUP_JOB_FAILED'] } }, message: 'notified' },
    {
      name: 'notifications of completed jobs, which failed ones are among',
      facts: { notifications: { topic, events: ['BACKUP_JOB_STARTED', 'BACKUP_JOB_COMPLETED'] } },
      evidence: { topic, events: ['BACKUP_JOB_COMPLETED'] },
    },
    {
      name: 'an event rule for failed jobs',
      facts: rules({ source: ['aws.backup'], 'detail-type': ['Backup Job State Change'], detail: { state: ['FAILED', 'ABORTED'] } }),
      message: 'rule',
      evidence: { rule: 'failed-backups' },
    },
    {
      name: 'an event rule for expired jobs of this vault',
      facts: rules({ source: ['aws.backup'], detail: { state: ['EXPIRED'], backupVaultName: ['the-resource'] } }),
    },
    { name: 'an event rule for all events of the account', facts: rules({ account: ['111122223333'] }) },
    { name: 'a report', facts: { reports: ['COPY_JOB_REPORT', 'BACKUP_JOB_REPORT'] }, message: 'reported' },
  ],
  fail: [
    { name: 'nothing', message: 'unnoticed' },
    {
      name: 'notifications of other events',
      facts: { notifications: { topic, events: ['RESTORE_JOB_COMPLETED', 'BACKUP_JOB_SUCCESSFUL'] } },
    },
    { name: 'an event rule for successes', facts: rules({ source: ['aws.backup'], detail: { state: ['COMPLETED'] } }) },
    { name: 'an event rule for another vault', facts: rules({ source: ['aws.backup'], detail: { backupVaultName: ['other'] } }) },
    { name: 'an event rule for copies', facts: rules({ source: ['aws.backup'], 'detail-type': ['Copy Job State Change'] }) },
    { name: 'another report', facts: { reports: ['RESTORE_JOB_REPORT'] } },
  ],
  notApplicable: [{ name: 'an empty vault', facts: { recoveryPoints: 0 }, message: 'empty' }],
});
