import { backupRestoreTested } from '../../../rules/backup/backup-restore-tested.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(backupRestoreTested, {
  base: { restoreTestingPlans: [], protectedResources: 5 },
  pass: [
    {
      name: 'by a plan',
      facts: {
        restoreTestingPlans: [
          { name: 'empty', selections: 0 },
          { name: 'monthly', selections: 1 },
        ],
      },
      message: 'planned',
      evidence: { plans: ['monthly'] },
    },
    { name: 'by hand', facts: { lastRestoreAt: daysAgo(90) }, message: 'restored' },
    { name: 'by hand, after everything was deleted', facts: { lastRestoreAt: daysAgo(1), protectedResources: 0 } },
  ],
  fail: [
    { name: 'too long ago', facts: { lastRestoreAt: daysAgo(91) }, message: 'stale', evidence: { date: daysAgo(91) } },
    { name: 'never', message: 'never' },
    { name: 'by a plan that selects nothing', facts: { restoreTestingPlans: [{ name: 'empty', selections: 0 }] } },
  ],
  notApplicable: [{ name: 'nothing to restore', facts: { protectedResources: 0 }, message: 'nothing' }],
});
