import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupProtectedResourceRecentSuccess = defineRule({
  id: 'backup-protected-resource-recent-success',
  title: 'Protected resources should have a recent, successful backup',
  resourceType: 'AWS::Backup::ProtectedResource',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['lastBackupAt', 'lastJob', 'exists'],
  params: { maxAgeHours: integer(48, 'Maximum age of the last backup, in hours.', { min: 1, max: 168 }) },
  messages: {
    recent: 'The last backup was made on {{date}}.',
    failed: 'The last backup job, started on {{date}}, ended with the state {{state}}: {{reason}}.',
    stale: 'The last backup was made on {{date}}, more than {{maxHours}} hours ago.',
    never: 'No backup has been completed.',
    deleted: 'The resource no longer exists.',
    unlisted: 'Last backup: {{date}}. It is not known whether the resource still exists.',
  },
  rationale: 'A backup plan does not guarantee backups: jobs fail because of permissions, keys and backup windows.',
  remediation: {
    text: 'Find the failed jobs of the resource in AWS Backup, resolve their cause, and start a backup.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/monitoring.html',
    impact: 'The storage of the backup is billed. The backup does not interrupt service.',
    cli: [
      'aws backup list-backup-jobs --by-resource-arn {{arn}}',
      'aws backup start-backup-job --backup-vault-name BACKUP_VAULT --resource-arn {{arn}} --iam-role-arn ROLE_ARN',
    ].join('\n'),
    console:
      'Open the AWS Backup console and choose Jobs.\nFind the failed jobs of the resource and resolve their cause.\nChoose Protected resources, select the resource, and choose Create on-demand backup.',
    notAsCode: 'The result of a backup job is not managed as code.',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    if (facts.exists === false) return notApplicable('deleted');
    const isRecent = () => facts.lastBackupAt !== undefined && now - Date.parse(facts.lastBackupAt) <= params.maxAgeHours * 3_600_000;
    const outdated = () =>
      facts.lastBackupAt === undefined ? fail('never') : fail('stale', { date: facts.lastBackupAt, maxHours: params.maxAgeHours });
    const failed = firstVerdict(
      () => {
        const job = facts.lastJob;
        if (job === undefined || !['FAILED', 'ABORTED', 'EXPIRED'].includes(job.state)) return undefined;
        return fail('failed', { date: job.startedAt, state: job.state, reason: job.message?.replace(/\.$/, '') ?? 'no reason given' });
      },
      () => (facts.exists === true && !isRecent() ? outdated() : undefined),
      // A recent job proves that the resource exists.
      () => (!isRecent() && facts.lastJob !== undefined ? outdated() : undefined),
    );
    if (failed !== undefined) return failed;
    return isRecent() ? pass('recent', { date: facts.lastBackupAt }) : indeterminate('unlisted', { date: facts.lastBackupAt ?? 'never' });
  },
});
