import { ssmPatchBaselineApprovesSecurity } from '../../../rules/ssm/ssm-patch-baseline-approves-security.ts';
import { testRule } from '../../support/rule-tester.ts';

const security = { CLASSIFICATION: ['Security'], SEVERITY: ['Critical', 'Important'] };
const baseline = {
  operatingSystem: 'AMAZON_LINUX_2023',
  globalFilters: {},
  rules: [{ filters: security, approveAfterDays: 7 }],
  rejectedPatches: [],
  patchGroups: [],
};
const critical = { filters: { ...security, SEVERITY: ['Critical'] }, approveAfterDays: 0 };
const important = { filters: { ...security, SEVERITY: ['Important'] }, approveAfterDays: 14 };

testRule(ssmPatchBaselineApprovesSecurity, {
  base: { isDefault: true, baseline },
  pass: [
    { name: 'passes after a week', message: 'soon', evidence: { days: 7 } },
    {
      name: 'passes for the baseline of a patch group',
      facts: { isDefault: false, baseline: { ...baseline, patchGroups: ['web'] } },
      message: 'soon',
    },
  ],
  fail: [
    { name: 'fails when too late', params: { maxApprovalDelayDays: 3 }, message: 'late', evidence: { days: 7 } },
    {
      name: 'fails when too late for some patches',
      facts: { baseline: { ...baseline, rules: [critical, important] } },
      message: 'late',
      evidence: { days: 14 },
    },
    {
      name: 'fails for only critical patches',
      facts: { baseline: { ...baseline, rules: [critical] } },
      message: 'never',
      evidence: { severities: ['important'] },
    },
    { name: 'fails with no rules', facts: { baseline: { ...baseline, rules: [] } }, message: 'never' },
    {
      name: 'fails for rejecting some',
      facts: { baseline: { ...baseline, rejectedPatches: ['kernel*'] } },
      message: 'rejects',
      severity: 'low',
      evidence: { rejected: ['kernel*'] },
    },
  ],
  notApplicable: [
    { name: 'skips when not in use', facts: { isDefault: false, baseline: { ...baseline, rules: [] } }, message: 'notInUse' },
  ],
});
