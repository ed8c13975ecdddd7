import { isRunning } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmInstancePatchCompliant = defineRule({
  id: 'ssm-instance-patch-compliant',
  title: 'Running instances should be patch compliant',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'high',
  tier: 1,
  fix: 'patching',
  facts: ['state', 'managedNode', 'patchState', 'patchCompliance'],
  messages: {
    compliant: 'No approved patch is missing.',
    missing:
      '{{missing}} approved patches are missing, {{failed}} failed and {{rejected}} installed ones are rejected ({{critical}} critical, {{security}} security).',
    reboot: '{{pending}} patches are installed, but take effect only after a reboot.',
    nonCompliant: 'Systems Manager reports {{count}} patches as not compliant.',
    unmanaged: 'There is no evidence of patching: Systems Manager does not manage the instance.',
    neverReported: 'There is no evidence of patching: no scan and no installation was ever reported.',
    unclear: 'Systems Manager reports the patch compliance as {{status}}.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale:
    'Most break-ins use holes for which a patch has long been there, and you patch the operating system of your instances yourself.',
  remediation: {
    text: 'Let a patch policy scan and install on a schedule, and install what is missing now.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager.html',
    cli: 'aws ssm send-command --document-name AWS-RunPatchBaseline --instance-ids INSTANCE --parameters Operation=Install',
  },
  controls: {
    securityHub: ['SSM.2'],
    awsConfig: ['ec2-managedinstance-patch-compliance-status-check'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['ssm_managed_compliant_patching'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    if (facts.managedNode === undefined) return fail('unmanaged');
    const patches = facts.patchState;
    const { MissingCount: missing = 0, FailedCount: failed = 0, InstalledRejectedCount: rejected = 0 } = patches ?? {};
    if (missing + failed + rejected > 0) {
      const { CriticalNonCompliantCount: critical = 'maybe', SecurityNonCompliantCount: security = 'maybe' } = patches ?? {};
      const mild = { severity: 'medium', because: 'no critical and no security patch is among them' } as const;
      const counts = { missing, failed, rejected, critical, security };
      return fail('missing', counts, critical === 0 && security === 0 ? mild : undefined);
    }
    const compliance = facts.patchCompliance;
    if (compliance === undefined) return patches === undefined ? fail('neverReported') : pass('compliant');
    if (compliance.status === 'COMPLIANT') return pass('compliant');
    if (compliance.status !== 'NON_COMPLIANT') return indeterminate('unclear', { status: compliance.status });
    const pending = patches?.InstalledPendingRebootCount ?? 0;
    if (pending === 0) return fail('nonCompliant', { count: compliance.nonCompliant });
    return fail('reboot', { pending }, { severity: 'medium', because: 'the patches are installed and wait for a reboot' });
  },
});
