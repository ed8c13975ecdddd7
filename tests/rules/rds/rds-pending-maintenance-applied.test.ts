import { rdsPendingMaintenanceAppliedRules } from '../../../rules/rds/rds-pending-maintenance-applied.ts';
import { daysAgo, testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsPendingMaintenanceAppliedRules, {
  base: { pendingMaintenance: [] },
  pass: [
    { name: 'passes when nothing is pending', message: 'none' },
    {
      name: 'passes when only a certificate rotation is pending',
      facts: { pendingMaintenance: [{ Action: 'ca-certificate-rotation', ForcedApplyDate: daysAgo(1) }] },
      message: 'none',
    },
    {
      name: 'passes when only a hardware replacement is pending',
      facts: { pendingMaintenance: [{ Action: 'hardware-maintenance', ForcedApplyDate: daysAgo(1) }] },
      message: 'none',
    },
    {
      name: 'passes when an update is scheduled for the next maintenance window',
      facts: { pendingMaintenance: [{ Action: 'system-update', CurrentApplyDate: daysAgo(-3), OptInStatus: 'next-maintenance' }] },
      message: 'scheduled',
    },
    {
      name: 'passes when an update is applied automatically soon',
      facts: { pendingMaintenance: [{ Action: 'db-upgrade', AutoAppliedAfterDate: daysAgo(-29) }] },
    },
    {
      name: 'passes when an unknown action is scheduled',
      facts: { pendingMaintenance: [{ Action: 'novel-update', AutoAppliedAfterDate: daysAgo(-29) }] },
      message: 'scheduled',
    },
    {
      name: 'passes when a longer deferral is allowed',
      facts: { pendingMaintenance: [{ Action: 'db-upgrade', AutoAppliedAfterDate: daysAgo(-60) }] },
      params: { maxDeferDays: 90 },
    },
  ],
  fail: [
    {
      name: 'fails after the automatic date',
      facts: { pendingMaintenance: [{ Action: 'system-update', AutoAppliedAfterDate: daysAgo(2) }] },
      message: 'overdue',
      severity: 'medium',
    },
    {
      name: 'fails after the forced date',
      facts: { pendingMaintenance: [{ Action: 'os-upgrade', ForcedApplyDate: daysAgo(2) }] },
      message: 'overdue',
    },
    {
      name: 'fails for an overdue platform version of Aurora Serverless v2',
      facts: { pendingMaintenance: [{ Action: 'serverless-platform-version-update', ForcedApplyDate: daysAgo(2) }] },
      message: 'overdue',
      severity: 'medium',
    },
    {
      name: 'fails at low severity for an unknown action',
      facts: { pendingMaintenance: [{ Action: 'novel-update', ForcedApplyDate: daysAgo(2) }] },
      message: 'overdue',
      severity: 'low',
    },
    {
      name: 'fails at low severity for an action without a name',
      facts: { pendingMaintenance: [{}] },
      message: 'unscheduled',
      severity: 'low',
    },
    {
      name: 'fails when an update is deferred for too long',
      facts: { pendingMaintenance: [{ Action: 'system-update', ForcedApplyDate: daysAgo(-31) }] },
      message: 'deferred',
    },
    {
      name: 'fails at low severity when an update is not scheduled',
      facts: { pendingMaintenance: [{ Action: 'system-update', OptInStatus: 'undo-opt-in' }] },
      message: 'unscheduled',
      severity: 'low',
    },
    {
      name: 'fails for the most severe of several updates',
      facts: {
        pendingMaintenance: [
          { Action: 'system-update' },
          { Action: 'novel-update', ForcedApplyDate: daysAgo(2) },
          { Action: 'db-upgrade', ForcedApplyDate: daysAgo(-40) },
          { Action: 'os-upgrade', CurrentApplyDate: daysAgo(-3) },
        ],
      },
      message: 'deferred',
      severity: 'medium',
      evidence: { action: 'db-upgrade' },
    },
  ],
});
