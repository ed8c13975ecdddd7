import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupPlanActive = defineRule({
  id: 'backup-plan-active',
  title: 'Regions with data should have an active backup plan',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['backupPlans', 'backupCandidates'],
  messages: {
    active: 'The plans {{plans}} back up resources.',
    none: 'There are resources with data ({{resources}}), but no backup plans.',
    idle: 'No backup plan is able to run: {{problems}}.',
    nothing: 'There are no resources to back up.',
  },
  rationale: 'Without a plan, backups depend on manual work and are missing when they are needed.',
  remediation: {
    text: 'Create a backup plan with a rule, a vault and a resource assignment by tag in each Region with data.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html',
    impact: 'AWS Backup charges for the storage of backups. Backups do not interrupt service.',
    cli: [
      'aws backup create-backup-plan --backup-plan file://plan.json',
      'aws backup create-backup-selection --backup-plan-id PLAN_ID --backup-selection file://selection.json',
    ].join('\n'),
    console:
      'Open the AWS Backup console and choose Backup plans.\nChoose Create backup plan, start with a template, and create the plan.\nAssign resources by tag.',
    terraform: [
      'resource "aws_backup_plan" "example" {',
      '  name = "daily"',
      '  rule {',
      '    rule_name         = "daily"',
      '    target_vault_name = "BACKUP_VAULT"',
      '    schedule          = "cron(0 5 ? * * *)"',
      '    lifecycle {',
      '      delete_after = 35',
      '    }',
      '  }',
      '}',
      'resource "aws_backup_selection" "example" {',
      '  name         = "tagged"',
      '  plan_id      = aws_backup_plan.example.id',
      '  iam_role_arn = "ROLE_ARN"',
      '  selection_tag {',
      '    type  = "STRINGEQUALS"',
      '    key   = "TAG_KEY"',
      '    value = "TAG_VALUE"',
      '  }',
      '}',
    ].join('\n'),
    consolePage: 'backup/home?region={{region}}#/backupplan',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupPlan',
      'BackupPlan:',
      '  BackupPlanName: daily',
      '  BackupPlanRule:',
      '    - RuleName: daily',
      '      TargetBackupVault: BACKUP_VAULT',
      '      ScheduleExpression: cron(0 5 ? * * *)',
      '      Lifecycle: { DeleteAfterDays: 35 }',
    ),
  },
  controls: { prowler: ['backup_plans_exist', 'backup_vaults_exist'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const active = facts.backupPlans.filter(
      ({ selections, vaults, missingVaults }) => selections > 0 && vaults.some((vault) => !missingVaults.includes(vault)),
    );
    if (active.length > 0) return pass('active', { plans: active.map(({ name }) => name) });
    const resources = Object.entries(facts.backupCandidates).map(([type, count]) => `${count} ${type}`);
    if (resources.length === 0) return notApplicable('nothing');
    if (facts.backupPlans.length === 0) return fail('none', { resources });
    const problems = facts.backupPlans.map(({ name, selections, vaults }) =>
      selections === 0
        ? `${name} does not select resources`
        : vaults.length === 0
          ? `${name} does not have a rule`
          : `the vault of ${name} does not exist`,
    );
    return fail('idle', { problems });
  },
});
