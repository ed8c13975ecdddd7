import { cloudFormationResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupRestoreTested = defineRule({
  id: 'backup-restore-tested',
  title: 'Restores of backups should be tested',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  facts: ['restoreTestingPlans', 'lastRestoreAt', 'protectedResources'],
  params: { maxTestAgeDays: integer(90, 'Maximum number of days since the last restore.', { min: 1, max: 365 }) },
  messages: {
    planned: 'The restore testing plans {{plans}} test restores.',
    restored: 'The last restore was completed on {{date}}.',
    stale: 'The last restore was completed on {{date}}, and no restore testing plan selects resources.',
    never: 'Backups were not restored within a year, and no restore testing plan selects resources.',
    nothing: 'AWS Backup has not backed up resources in this Region.',
  },
  rationale: 'Only a test shows whether a backup can be restored, and how long that takes.',
  remediation: {
    text: 'Create a restore testing plan with a selection, or restore backups regularly. Attest tests with other tools in the configuration.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html',
    impact: 'Restored resources are billed until the test deletes them. Tests do not affect the original resources.',
    cli: [
      'aws backup create-restore-testing-plan --restore-testing-plan file://plan.json',
      'aws backup create-restore-testing-selection --restore-testing-plan-name PLAN_NAME --restore-testing-selection file://selection.json',
    ].join('\n'),
    console:
      'Open the AWS Backup console and choose Restore testing.\nChoose Create restore testing plan and choose a schedule.\nAssign resources to the plan.',
    terraform: [
      'resource "aws_backup_restore_testing_plan" "example" {',
      '  name                = "monthly"',
      '  schedule_expression = "cron(0 5 1 * ? *)"',
      '  recovery_point_selection {',
      '    algorithm            = "LATEST_WITHIN_WINDOW"',
      '    include_vaults       = ["*"]',
      '    recovery_point_types = ["SNAPSHOT"]',
      '  }',
      '}',
    ].join('\n'),
    consolePage: 'backup/home?region={{region}}#/restoretesting',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::RestoreTestingPlan',
      'RestoreTestingPlanName: monthly',
      'ScheduleExpression: cron(0 5 1 * ? *)',
      'RecoveryPointSelection:',
      '  Algorithm: LATEST_WITHIN_WINDOW',
      "  IncludeVaults: ['*']",
      '  RecoveryPointTypes: [SNAPSHOT]',
    ),
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
