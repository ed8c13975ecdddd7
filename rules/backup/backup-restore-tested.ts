import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupRestoreTested = defineRule({
  id: 'backup-restore-tested',
  title: 'Restores should be tested',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['restoreTestingPlans', 'lastRestoreAt', 'protectedResources'],
  params: { maxTestAgeDays: integer(90, 'Days within which something must have been restored.', { min: 1, max: 365 }) },
  messages: {
    planned: 'Restores are tested by {{plans}}.',
    restored: 'The last restore was completed on {{date}}.',
    stale: 'The last restore was completed on {{date}}, and no restore testing plan selects anything.',
    never: 'Nothing was restored within a year, and no restore testing plan selects anything.',
    nothing: 'AWS Backup has backed up nothing here.',
  },
  rationale: 'Whether a backup can be restored, and how long that takes, is known only to those who have tried.',
  remediation: {
    text: 'Create a restore testing plan with a selection, or restore by hand regularly. Tests by other tools can be stated in the configuration.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
    const plans = facts.restoreTestingPlans.filter(({ selections }) => selections > 0).map(({ name }) => name);
    if (plans.length > 0) return pass('planned', { plans });
    const date = facts.lastRestoreAt;
    if (date !== undefined && ageInDays(date, now) <= params.maxTestAgeDays) return pass('restored', { date });
    if (facts.protectedResources === 0) return notApplicable('nothing');
    return date === undefined ? fail('never') : fail('stale', { date });
  },
});
