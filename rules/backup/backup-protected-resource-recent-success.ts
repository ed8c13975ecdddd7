import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupProtectedResourceRecentSuccess = defineRule({
  id: 'backup-protected-resource-recent-success',
  title: 'Protected resources should have a fresh, successful backup',
  resourceType: 'AWS::Backup::ProtectedResource',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['lastBackupAt', 'lastJob', 'exists'],
  params: { maxAgeHours: integer(48, 'Hours within which a resource must have been backed up.', { min: 1, max: 168 }) },
  messages: {
    fresh: 'The last backup is of {{date}}.',
    failed: 'The last backup job of {{date}} ended as {{state}}: {{reason}}.',
    stale: 'The last backup is of {{date}}.',
    never: 'No backup was ever completed.',
    deleted: 'The resource does not exist any more.',
    unlisted: 'The last backup is of {{date}}; whether the resource still exists is not known.',
  },
  rationale: 'A plan on paper restores nothing: jobs fail on permissions, keys and windows, and nobody looks.',
  remediation: {
    text: 'Look up the failed jobs of the resource in AWS Backup, and put right what they name.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/monitoring.html',
    cli: 'aws backup list-backup-jobs --by-resource-arn ARN',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    if (facts.exists === false) return notApplicable('deleted');
    const job = facts.lastJob;
    if (job !== undefined && ['FAILED', 'ABORTED', 'EXPIRED'].includes(job.state)) {
      return fail('failed', { date: job.startedAt, state: job.state, reason: job.message ?? 'no reason given' });
    }
    const date = facts.lastBackupAt;
    if (date !== undefined && now - Date.parse(date) <= params.maxAgeHours * 3_600_000) return pass('fresh', { date });
    // What has no jobs any more may have been deleted.
    if (facts.exists === undefined && job === undefined) return indeterminate('unlisted', { date: date ?? 'never' });
    return date === undefined ? fail('never') : fail('stale', { date });
  },
});
