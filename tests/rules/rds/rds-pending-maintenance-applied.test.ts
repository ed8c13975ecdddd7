import { rdsPendingMaintenanceApplied } from '../../../rules/rds/rds-pending-maintenance-applied.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(rdsPendingMaintenanceApplied, {
  base: { pendingMaintenance: [] },
  pass: [
    { name: 'nothing pending', message: 'none' },
    {
      name: 'no update: a certificate',
      facts: { pendingMaintenance: [{ Action: 'ca-certificate-rotation', ForcedApplyDate: daysAgo(1) }] },
      message: 'none',
    },
    { name: 'an action without a name', facts: { pendingMaintenance: [{}] }, message: 'none' },
    {
      name: 'in the next maintenance window',
      facts: { pendingMaintenance: [{ Action: 'system-update', CurrentApplyDate: daysAgo(-3), OptInStatus: 'next-maintenance' }] },
      message: 'scheduled',
    },
    { name: 'applied automatically soon', facts: { pendingMaintenance: [{ Action: 'db-upgrade', AutoAppliedAfterDate: daysAgo(-29) }] } },
    {
      name: 'late, where late is allowed',
      facts: { pendingMaintenance: [{ Action: 'db-upgrade', AutoAppliedAfterDate: daysAgo(-60) }] },
      params: { maxDeferDays: 90 },
    },
  ],
  fail: [
    {
      name: 'past its automatic date',
      facts: { pendingMaintenance: [{ Action: 'system-update', AutoAppliedAfterDate: daysAgo(2) }] },
      message: 'overdue',
      severity: 'medium',
    },
    {
      name: 'past its forced date',
      facts: { pendingMaintenance: [{ Action: 'os-upgrade', ForcedApplyDate: daysAgo(2) }] },
      message: 'overdue',
    },
    {
      name: 'put off for long',
      facts: { pendingMaintenance: [{ Action: 'system-update', ForcedApplyDate: daysAgo(-31) }] },
      message: 'deferred',
    },
    {
      name: 'opted out of',
      facts: { pendingMaintenance: [{ Action: 'system-update', OptInStatus: 'undo-opt-in' }] },
      message: 'unscheduled',
      severity: 'low',
    },
    {
      name: 'the gravest of several',
      facts: {
        pendingMaintenance: [
          { Action: 'system-update' },
          { Action: 'db-upgrade', ForcedApplyDate: daysAgo(2) },
          { Action: 'os-upgrade', CurrentApplyDate: daysAgo(-3) },
        ],
      },
      message: 'overdue',
      evidence: { action: 'db-upgrade' },
    },
  ],
});
