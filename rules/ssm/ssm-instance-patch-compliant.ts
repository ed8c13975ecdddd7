import { patchingAsCode } from './shared/patching-as-code.ts';
import { isRunning } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmInstancePatchCompliant = defineRule({
  id: 'ssm-instance-patch-compliant',
  title: 'Running EC2 instances should be patch compliant',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'high',
  tier: 1,
  fix: 'patching',
  facts: ['state', 'managedNode', 'patchState', 'patchCompliance'],
  messages: {
    compliant: 'All approved patches are installed.',
    missing:
      '{{missing}} approved patches are missing, {{failed}} failed to install, and {{rejected}} rejected patches are installed ({{critical}} critical, {{security}} security).',
    nonCompliant: 'Systems Manager reports {{count}} noncompliant patches; {{pending}} installed patches wait for a reboot.',
    unmanaged: 'Systems Manager does not manage the instance, so patching cannot be proven.',
    neverReported: 'The instance never reported a patch scan or installation, so patching cannot be proven.',
    unclear: 'Systems Manager reports the patch compliance status {{status}}.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale:
    'Most attacks exploit vulnerabilities that have a patch. You are responsible for patching the operating system of EC2 instances.',
  remediation: {
    text: 'Create a patch policy that scans and installs on a schedule, and install missing patches now.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager.html',
    impact: 'AWS-RunPatchBaseline reboots the instance if a patch needs it. Use RebootOption=NoReboot to reboot later.',
    cli: 'aws ssm send-command --document-name AWS-RunPatchBaseline --instance-ids {{id}} --parameters Operation=Install,RebootOption=NoReboot',
    console: 'Open Patch Manager in the Systems Manager console.\nChoose Patch now, Scan and install, and select the instance.',
    ...patchingAsCode('Install'),
  },
  controls: {
    securityHub: ['SSM.2'],
    awsConfig: ['ec2-managedinstance-patch-compliance-status-check'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['ssm_managed_compliant_patching'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    const failure = firstVerdict(
      () => {
        const { MissingCount: missing = 0, FailedCount: failed = 0, InstalledRejectedCount: rejected = 0 } = facts.patchState ?? {};
        if (missing + failed + rejected === 0) return undefined;
        const { CriticalNonCompliantCount: critical, SecurityNonCompliantCount: security } = facts.patchState ?? {};
        const counts = { missing, failed, rejected, critical: critical ?? 'unknown', security: security ?? 'unknown' };
        const because = 'none of the patches is critical or a security patch';
        return fail('missing', counts, critical === 0 && security === 0 ? { severity: 'medium', because } : undefined);
      },
      () => (facts.managedNode === undefined ? fail('unmanaged') : undefined),
      () => (facts.patchCompliance === undefined && facts.patchState === undefined ? fail('neverReported') : undefined),
      () => {
        if (facts.patchCompliance?.status !== 'NON_COMPLIANT') return undefined;
        const count = facts.patchCompliance.nonCompliant;
        const pending = () => facts.patchState?.InstalledPendingRebootCount ?? 0;
        return fail('nonCompliant', { count, pending }, () =>
          pending() > 0 ? { severity: 'medium', because: 'the patches are installed and wait for a reboot' } : undefined,
        );
      },
    );
    if (failure !== undefined) return failure;
    const status = facts.patchCompliance?.status ?? 'COMPLIANT';
    return status === 'COMPLIANT' ? pass('compliant') : indeterminate('unclear', { status });
  },
});
