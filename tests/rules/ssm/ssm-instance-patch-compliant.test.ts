import { ssmInstancePatchCompliant } from '../../../rules/ssm/ssm-instance-patch-compliant.ts';
import { testRule } from '../../support/rule-tester.ts';

const clean = {
  MissingCount: 0,
  FailedCount: 0,
  CriticalNonCompliantCount: 0,
  SecurityNonCompliantCount: 0,
  InstalledPendingRebootCount: 0,
};
const compliant = { status: 'COMPLIANT', nonCompliant: 0 };
const nonCompliant = { status: 'NON_COMPLIANT', nonCompliant: 2 };

testRule(ssmInstancePatchCompliant, {
  base: { state: 'running', managedNode: { PingStatus: 'Online' }, patchState: clean, patchCompliance: compliant },
  pass: [
    { name: 'passes with nothing missing', message: 'compliant' },
    { name: 'passes when the state alone was reported', facts: { patchCompliance: undefined }, message: 'compliant' },
    { name: 'passes when the compliance alone was reported', facts: { patchState: undefined }, message: 'compliant' },
    { name: 'passes when starting', facts: { state: 'pending' }, message: 'compliant' },
  ],
  fail: [
    {
      name: 'fails when missing a critical patch',
      facts: { patchState: { ...clean, MissingCount: 3, CriticalNonCompliantCount: 1 }, patchCompliance: nonCompliant },
      message: 'missing',
      severity: 'high',
      evidence: { missing: 3, critical: 1, security: 0 },
    },
    {
      name: 'fails when missing a security patch',
      facts: { patchState: { ...clean, MissingCount: 1, SecurityNonCompliantCount: 1 } },
      message: 'missing',
      severity: 'high',
    },
    {
      name: 'fails when missing only other patches',
      facts: { patchState: { ...clean, MissingCount: 1 } },
      message: 'missing',
      severity: 'medium',
    },
    {
      name: 'fails for missing patches with an unknown severity',
      facts: { patchState: { MissingCount: 1, FailedCount: 0 } },
      message: 'missing',
      severity: 'high',
    },
    { name: 'fails when failed', facts: { patchState: { ...clean, FailedCount: 1 } }, message: 'missing', evidence: { failed: 1 } },
    {
      name: 'fails when rejected',
      facts: { patchState: { ...clean, InstalledRejectedCount: 1 } },
      message: 'missing',
      evidence: { rejected: 1 },
    },
    {
      name: 'fails when waiting for a reboot',
      facts: { patchState: { ...clean, InstalledPendingRebootCount: 2 }, patchCompliance: nonCompliant },
      message: 'nonCompliant',
      severity: 'medium',
      evidence: { pending: 2 },
    },
    {
      name: 'fails when not compliant for another reason',
      facts: { patchCompliance: nonCompliant },
      message: 'nonCompliant',
      severity: 'high',
    },
    {
      name: 'fails when not compliant, without a state',
      facts: { patchState: undefined, patchCompliance: nonCompliant },
      message: 'nonCompliant',
    },
    {
      name: 'fails when unmanaged',
      facts: { managedNode: undefined, patchState: undefined, patchCompliance: undefined },
      message: 'unmanaged',
    },
    { name: 'fails with no longer managed', facts: { managedNode: undefined }, message: 'unmanaged' },
    {
      name: 'fails when never reported',
      facts: { patchState: undefined, patchCompliance: undefined },
      message: 'neverReported',
      severity: 'high',
    },
  ],
  notApplicable: [
    { name: 'skips when stopped', facts: { state: 'stopped', managedNode: undefined }, message: 'notRunning' },
    { name: 'skips when terminated', facts: { state: 'terminated', patchState: { ...clean, MissingCount: 9 } }, message: 'notRunning' },
  ],
  undecided: [
    {
      name: 'is unknown for an unknown compliance status',
      facts: { patchCompliance: { status: 'PARTIAL', nonCompliant: 0 } },
      message: 'unclear',
    },
  ],
});
