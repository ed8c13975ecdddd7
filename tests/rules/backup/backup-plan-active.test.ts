import { backupPlanActive } from '../../../rules/backup/backup-plan-active.ts';
import { testRule } from '../../support/rule-tester.ts';

const plan = { name: 'daily', selections: 1, vaults: ['main'], missingVaults: [] };

testRule(backupPlanActive, {
  base: { backupPlans: [plan], backupCandidates: { EBS: 3, RDS: 1 } },
  pass: [
    { name: 'passes with an active plan', message: 'active', evidence: { plans: ['daily'] } },
    {
      name: 'passes when one of several plans is active',
      facts: { backupPlans: [{ ...plan, name: 'old', selections: 0 }, plan] },
      evidence: { plans: ['daily'] },
    },
    {
      name: 'passes when one of two vaults exists',
      facts: { backupPlans: [{ ...plan, vaults: ['main', 'lost'], missingVaults: ['lost'] }] },
    },
    { name: 'passes with a plan but without listed resources', facts: { backupCandidates: {} } },
  ],
  fail: [
    { name: 'fails without a plan', facts: { backupPlans: [] }, message: 'none', evidence: { resources: ['3 EBS', '1 RDS'] } },
    {
      name: 'fails when the plan does not select resources',
      facts: { backupPlans: [{ ...plan, selections: 0 }] },
      message: 'idle',
      evidence: { problems: ['daily does not select resources'] },
    },
    {
      name: 'fails when the plan does not have a rule',
      facts: { backupPlans: [{ ...plan, vaults: [] }] },
      evidence: { problems: ['daily does not have a rule'] },
    },
    {
      name: 'fails when the vault of the plan does not exist',
      facts: { backupPlans: [{ ...plan, missingVaults: ['main'] }] },
      evidence: { problems: ['the vault of daily does not exist'] },
    },
  ],
  notApplicable: [{ name: 'skips a Region without resources', facts: { backupPlans: [], backupCandidates: {} }, message: 'nothing' }],
});
