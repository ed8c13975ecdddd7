import { docdbMaintenanceAppliedRules } from '../../../rules/docdb/docdb-cluster-maintenance-applied.ts';
import { daysAgo, testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(docdbMaintenanceAppliedRules, {
  base: { pendingMaintenance: [] },
  pass: [
    { name: 'passes when nothing is pending', message: 'none' },
    {
      name: 'passes when an update is applied automatically soon',
      facts: { pendingMaintenance: [{ Action: 'system-update', AutoAppliedAfterDate: daysAgo(-3) }] },
      message: 'scheduled',
    },
  ],
  fail: [
    {
      name: 'fails after the forced date',
      facts: { pendingMaintenance: [{ Action: 'os-upgrade', ForcedApplyDate: daysAgo(2) }] },
      message: 'overdue',
      severity: 'medium',
    },
    {
      name: 'fails when an update is deferred for too long',
      facts: { pendingMaintenance: [{ Action: 'db-upgrade', ForcedApplyDate: daysAgo(-60) }] },
      message: 'deferred',
    },
    {
      name: 'fails at low severity when an update is not scheduled',
      facts: { pendingMaintenance: [{ Action: 'system-update' }] },
      message: 'unscheduled',
      severity: 'low',
    },
  ],
});
