import { defineRule } from '../../src/core/rule.ts';

export const backupPlanActive = defineRule({
  id: 'backup-plan-active',
  title: 'Regions with data should have a working backup plan',
  resourceType: 'AWS::::Account',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['backupPlans', 'backupCandidates'],
  messages: {
    active: 'These plans back up resources: {{plans}}.',
    none: 'There is no backup plan, but resources that hold data: {{resources}}.',
    idle: 'No backup plan can work: {{problems}}.',
    nothing: 'There is nothing to back up.',
  },
  rationale: 'Without a plan that runs by itself, backups are made when somebody remembers, which is not when they are needed.',
  remediation: {
    text: 'Create a backup plan with a rule, a vault and a resource assignment, best by tag, in each Region with data.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html',
  },
  controls: { prowler: ['backup_plans_exist', 'backup_vaults_exist'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const works = facts.backupPlans.filter(
      ({ selections, vaults, missingVaults }) => selections > 0 && vaults.some((vault) => !missingVaults.includes(vault)),
    );
    if (works.length > 0) return pass('active', { plans: works.map(({ name }) => name) });
    const resources = Object.entries(facts.backupCandidates).map(([type, count]) => `${count} ${type}`);
    if (resources.length === 0) return notApplicable('nothing');
    if (facts.backupPlans.length === 0) return fail('none', { resources });
    const problems = facts.backupPlans.map(({ name, selections, vaults }) =>
      selections === 0 ? `${name} selects nothing` : vaults.length === 0 ? `${name} has no rule` : `the vault of ${name} does not exist`,
    );
    return fail('idle', { problems });
  },
});
