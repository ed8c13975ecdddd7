import { backupPlanActive } from '../../../rules/backup/backup-plan-active.ts';
import { testRule } from '../../support/rule-tester.ts';

const plan = { name: 'daily', selections: 1, vaults: ['main'], missingVaults: [] };

testRule(backupPlanActive, {
  base: { backupPlans: [plan], backupCandidates: { EBS: 3, RDS: 1 } },
  pass: [
    { name: 'a plan that works', message: 'active', evidence: { plans: ['daily'] } },
    { name: 'one of several', facts: { backupPlans: [{ ...plan, name: 'old', selections: 0 }, plan] }, evidence: { plans: ['daily'] } },
    { name: 'one vault of two is there', facts: { backupPlans: [{ ...plan, vaults: ['main', 'lost'], missingVaults: ['lost'] }] } },
    { name: 'a plan, but nothing that Onus lists', facts: { backupCandidates: {} } },
  ],
  fail: [
    { name: 'no plan', facts: { backupPlans: [] }, message: 'none', evidence: { resources: ['3 EBS', '1 RDS'] } },
    {
      name: 'selects nothing',
      facts: { backupPlans: [{ ...plan, selections: 0 }] },
      message: 'idle',
      evidence: { problems: ['daily selects nothing'] },
    },
    { name: 'has no rule', facts: { backupPlans: [{ ...plan, vaults: [] }] }, evidence: { problems: ['daily has no rule'] } },
    {
      name: 'writes to a vault that is gone',
      facts: { backupPlans: [{ ...plan, missingVaults: ['main'] }] },
      evidence: { problems: ['the vault of daily does not exist'] },
    },
  ],
  notApplicable: [{ name: 'nothing to back up', facts: { backupPlans: [], backupCandidates: {} }, message: 'nothing' }],
});
