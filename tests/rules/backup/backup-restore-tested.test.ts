import { backupRestoreTested } from '../../../rules/backup/backup-restore-tested.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(backupRestoreTested, {
  base: { restoreTestingPlans: [], protectedResources: 5 },
  pass: [
    {
      name: 'passes with a restore testing plan',
      facts: {
        restoreTestingPlans: [
          { name: 'empty', selections: 0 },
          { name: 'monthly', selections: 1 },
        ],
      },
      message: 'planned',
      evidence: { plans: ['monthly'] },
    },
    { name: 'passes after a recent restore', facts: { lastRestoreAt: daysAgo(90) }, message: 'restored' },
    { name: 'passes after a recent restore without protected resources', facts: { lastRestoreAt: daysAgo(1), protectedResources: 0 } },
  ],
  fail: [
    {
      name: 'fails when the last restore is too old',
      facts: { lastRestoreAt: daysAgo(91) },
      message: 'stale',
      evidence: { date: daysAgo(91) },
    },
    { name: 'fails without restores', message: 'never' },
    { name: 'fails when the plan does not select resources', facts: { restoreTestingPlans: [{ name: 'empty', selections: 0 }] } },
  ],
  notApplicable: [{ name: 'skips a Region without protected resources', facts: { protectedResources: 0 }, message: 'nothing' }],
});
