import { eventMatches } from '../shared/event-pattern.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupJobsMonitored = defineRule({
  id: 'backup-jobs-monitored',
  title: 'Failed backups should be noticed',
  resourceType: 'AWS::Backup::BackupVault',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['recoveryPoints', 'notifications', 'eventRules', 'reports'],
  messages: {
    notified: 'The vault tells {{topic}} of {{events}}.',
    rule: 'The rule {{rule}} of Amazon EventBridge catches failed backup jobs.',
    reported: 'A report plan lists backup jobs.',
    unnoticed: 'Neither the vault, nor an event rule, nor a report tells of failed backup jobs.',
    empty: 'The vault holds no recovery points.',
  },
  rationale: 'A backup that fails night after night is found out about on the day it is needed.',
  remediation: {
    text: 'Send failed backup jobs to somebody, by a rule of Amazon EventBridge for Backup Job State Change or by notifications of the vault.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
  },
  controls: { prowler: ['backup_reportplans_exist'], cloudsploit: ['backupNotificationEnabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    if (facts.recoveryPoints === 0) return notApplicable('empty');
    const events = facts.notifications?.events.filter((event) => tellsOfFailure.includes(event)) ?? [];
    if (events.length > 0) return pass('notified', { topic: facts.notifications?.topic, events });
    const rule = facts.eventRules.find(({ pattern }) =>
      ['FAILED', 'EXPIRED', 'ABORTED'].some((state) =>
        eventMatches(pattern, {
          source: 'aws.backup',
          'detail-type': 'Backup Job State Change',
          account: resource.accountId,
          region: resource.region,
          detail: { state, backupVaultName: resource.id, backupVaultArn: resource.arn },
        }),
      ),
    );
    if (rule !== undefined) return pass('rule', { rule: rule.name });
    return facts.reports.includes('BACKUP_JOB_REPORT') ? pass('reported') : fail('unnoticed');
  },
});

/** A job that failed or expired is completed too. https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html */
const tellsOfFailure: readonly string[] = ['BACKUP_JOB_COMPLETED', 'BACKUP_JOB_FAILED', 'BACKUP_JOB_EXPIRED'];
