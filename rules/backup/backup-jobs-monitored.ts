import { eventMatches } from '../shared/event-pattern.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupJobsMonitored = defineRule({
  id: 'backup-jobs-monitored',
  title: 'Failed backup jobs should be reported',
  resourceType: 'AWS::Backup::BackupVault',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['recoveryPoints', 'notifications', 'eventRules', 'reports'],
  messages: {
    notified: 'The vault notifies {{topic}} of {{events}}.',
    rule: 'The EventBridge rule {{rule}} matches failed backup jobs.',
    reported: 'A report plan covers backup jobs.',
    unreported: 'No vault notification, EventBridge rule or report plan reports failed backup jobs.',
    empty: 'The vault holds no recovery points.',
  },
  rationale: 'Failed backups that are not reported are noticed only when a backup is needed.',
  remediation: {
    text: 'Report failed backup jobs with an EventBridge rule for Backup Job State Change, or with notifications of the vault.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html',
    impact:
      'Amazon SNS charges for notifications. The command replaces the notifications of the vault. The topic policy must allow AWS Backup to publish.',
    cli: 'aws backup put-backup-vault-notifications --backup-vault-name {{id}} --sns-topic-arn SNS_TOPIC_ARN --backup-vault-events BACKUP_JOB_COMPLETED BACKUP_JOB_FAILED BACKUP_JOB_EXPIRED',
    console:
      'Open the EventBridge console and choose Rules.\nCreate a rule for the AWS service Backup and the event type Backup Job State Change.\nChoose the states FAILED, EXPIRED and ABORTED, and an SNS topic as the target.',
    terraform:
      'resource "aws_backup_vault_notifications" "example" {\n  backup_vault_name   = "{{id}}"\n  sns_topic_arn       = "SNS_TOPIC_ARN"\n  backup_vault_events = ["BACKUP_JOB_COMPLETED", "BACKUP_JOB_FAILED", "BACKUP_JOB_EXPIRED"]\n}',
  },
  controls: { cloudsploit: ['backupNotificationEnabled'] },
  // The check accepts only report plans, not notifications and event rules.
  related: { prowler: ['backup_reportplans_exist'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    if (facts.recoveryPoints === 0) return notApplicable('empty');
    const reported = firstVerdict(
      () => {
        const events = facts.notifications?.events.filter((event) => failureEvents.includes(event)) ?? [];
        return events.length > 0 ? pass('notified', { topic: facts.notifications?.topic, events }) : undefined;
      },
      () => {
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
        return rule === undefined ? undefined : pass('rule', { rule: rule.name });
      },
      () => (facts.reports.includes('BACKUP_JOB_REPORT') ? pass('reported') : undefined),
    );
    return reported ?? fail('unreported');
  },
});

/**
 * Vault events that report failed jobs. Failed and expired jobs count as completed as well.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html
 */
const failureEvents: readonly string[] = ['BACKUP_JOB_COMPLETED', 'BACKUP_JOB_FAILED', 'BACKUP_JOB_EXPIRED'];
