import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { securityDelay } from './shared/patch-baseline.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmPatchBaselineApprovesSecurity = defineRule({
  id: 'ssm-patch-baseline-approves-security',
  title: 'Patch baselines in use should approve security patches promptly',
  resourceType: 'AWS::SSM::PatchBaseline',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 3,
  fix: 'patching',
  facts: ['isDefault', 'baseline'],
  params: { maxApprovalDelayDays: integer(7, 'Maximum days until a critical or important security patch is approved.') },
  messages: {
    soon: 'Critical and important security patches are approved after {{days}} days.',
    late: 'Critical and important security patches are approved after {{days}} days; the maximum is {{max}} days.',
    never: 'No approval rule approves {{severities}} security patches.',
    rejects: 'The baseline rejects patches: {{rejected}}.',
    notInUse: 'The baseline is neither a default baseline nor assigned to a patch group.',
  },
  rationale:
    'Patches that a baseline does not approve are not installed and not reported as missing, so vulnerable instances appear compliant.',
  remediation: {
    text: 'Add an approval rule for critical and important security patches with a delay of a few days.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-create-a-patch-baseline.html',
    impact: 'The next patch operation installs newly approved patches. The command replaces the approval rules of the baseline.',
    cli: 'aws ssm update-patch-baseline --baseline-id {{id}} --approval-rules file://APPROVAL_RULES_FILE',
    console:
      'Open Patch Manager in the Systems Manager console and choose Patch baselines.\nEdit the baseline and add an approval rule for critical and important security patches.',
    terraform: terraformResource(
      'aws_ssm_patch_baseline',
      'name             = "{{name}}"',
      'operating_system = "AMAZON_LINUX_2023"',
      'approval_rule {',
      '  approve_after_days = 7',
      '  patch_filter {',
      '    key    = "CLASSIFICATION"',
      '    values = ["Security"]',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SSM::PatchBaseline',
      "Name: '{{name}}'",
      'OperatingSystem: AMAZON_LINUX_2023',
      'ApprovalRules:',
      '  PatchRules:',
      '    - ApproveAfterDays: 7',
      '      PatchFilterGroup:',
      '        PatchFilters:',
      '          - { Key: CLASSIFICATION, Values: [Security] }',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const baseline = facts.baseline;
    if (baseline.patchGroups.length === 0 && !facts.isDefault) return notApplicable('notInUse');
    const delays = (['Critical', 'Important'] as const).map((severity) => ({ severity, days: securityDelay(baseline, severity) }));
    const severities = delays.filter(({ days }) => days === undefined).map(({ severity }) => severity.toLowerCase());
    if (severities.length > 0) return fail('never', { severities });
    const days = Math.max(...delays.map((delay) => delay.days ?? 0));
    if (days > params.maxApprovalDelayDays) return fail('late', { days, max: params.maxApprovalDelayDays });
    const rejected = baseline.rejectedPatches;
    if (rejected.length === 0) return pass('soon', { days });
    return fail('rejects', { rejected }, { severity: 'low', because: 'rejecting single patches may be intended' });
  },
});
