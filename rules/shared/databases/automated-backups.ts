import { firstVerdict } from '../../../src/core/first-verdict.ts';
import { integer } from '../../../src/core/parameters.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

const hour = 3_600_000;

export const automatedBackupsRule = ({
  id,
  resourceType,
  plural,
  guide,
  page,
  modify,
  modifySteps,
  terraform,
  impact,
  controls,
}: DatabaseVariant & RuleFields & { readonly impact: string }) =>
  defineRule({
    id,
    title: `${plural} should keep automated backups for long enough`,
    resourceType,
    responsibility: 'backups',
    severity: 'medium',
    tier: 1,
    fix: 'backup-plans',
    facts: ['backupRetentionDays', 'latestRestorableTime', 'createdAt', 'status'],
    messages: {
      kept: 'Automated backups are kept for {{days}} days.',
      off: 'Automated backups are off.',
      short: 'Automated backups are kept for {{days}} days; at least {{expected}} are required.',
      stale: 'The database can be restored only to {{latest}} or earlier.',
      never: 'Automated backups are on, but the database has not been backed up yet.',
    },
    params: {
      minRetentionDays: integer(7, 'Minimum number of days to keep automated backups.', { min: 1, max: 35 }),
      maxRestoreLagHours: integer(24, 'Maximum age of the latest restorable time, in hours.', { min: 1 }),
    },
    rationale: 'Without recent backups, data that is deleted, overwritten or encrypted by an attacker cannot be restored.',
    remediation: {
      text: 'Set a backup retention period of at least seven days.',
      url: `${guide}/${page}`,
      impact,
      cli: `${modify} --backup-retention-period 7 --apply-immediately`,
      console: modifySteps('Under Backup, set the backup retention period to 7 days or more.'),
      terraform: terraformResource(terraform, 'backup_retention_period = 7'),
      cloudFormation: cloudFormationResource(resourceType, 'BackupRetentionPeriod: 7'),
    },
    controls: { ...controls, nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'] },
    evaluate: (facts, { pass, fail }, { params, now }) => {
      const evidence = { days: () => facts.backupRetentionDays, latest: () => facts.latestRestorableTime };
      const isRecent = (time: string) => Date.parse(time) >= now - params.maxRestoreLagHours * hour;
      // A database gets no newer backup while it is stopped or starting, and a new one may not have its first backup yet.
      const current = () =>
        firstVerdict(
          () => (isRecent(facts.latestRestorableTime ?? facts.createdAt) ? pass('kept', evidence) : undefined),
          () => (/^(stop|starting)/.test(facts.status) ? pass('kept', evidence) : undefined),
        );
      const failed = firstVerdict(
        () => (facts.backupRetentionDays <= 0 ? fail('off') : undefined),
        () =>
          facts.backupRetentionDays < params.minRetentionDays
            ? fail('short', { ...evidence, expected: params.minRetentionDays })
            : undefined,
        () => (current() === undefined ? fail(facts.latestRestorableTime === undefined ? 'never' : 'stale', evidence) : undefined),
      );
      return failed ?? pass('kept', evidence);
    },
  });
