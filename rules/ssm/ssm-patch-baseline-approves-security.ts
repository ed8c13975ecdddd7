import { securityDelay } from './shared/patch-baseline.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmPatchBaselineApprovesSecurity = defineRule({
  id: 'ssm-patch-baseline-approves-security',
  title: 'Patch baselines in use should approve security fixes soon',
  resourceType: 'AWS::SSM::PatchBaseline',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  fix: 'patching',
  facts: ['isDefault', 'baseline'],
  params: { maxApprovalDelayDays: integer(7, 'Most days until a critical or important security patch is approved.') },
  messages: {
    soon: 'Critical and important security patches are approved after {{days}} days.',
    late: 'Critical and important security patches are approved only after {{days}} days.',
    never: 'Security patches that are {{severities}} are never approved by a rule.',
    rejects: 'Security patches are approved in time, but some are rejected: {{rejected}}.',
    notInUse: 'The baseline is neither a default nor bound to a patch group.',
  },
  rationale: 'What a baseline does not approve is neither installed nor missed, so the machines look compliant with known holes.',
  remediation: {
    text: 'Add an approval rule for security patches of critical and important severity with a delay of a few days.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-create-a-patch-baseline.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const baseline = facts.baseline;
    if (baseline.patchGroups.length === 0 && !facts.isDefault) return notApplicable('notInUse');
    const delays = (['Critical', 'Important'] as const).map((severity) => ({ severity, days: securityDelay(baseline, severity) }));
    const severities = delays.filter(({ days }) => days === undefined).map(({ severity }) => severity.toLowerCase());
    if (severities.length > 0) return fail('never', { severities });
    const days = Math.max(...delays.map((delay) => delay.days ?? 0));
    if (days > params.maxApprovalDelayDays) return fail('late', { days });
    const rejected = baseline.rejectedPatches;
    if (rejected.length === 0) return pass('soon', { days });
    return fail('rejects', { rejected }, { severity: 'low', because: 'single patches are rejected, which may be meant' });
  },
});
