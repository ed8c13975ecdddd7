import { patchingAsCode } from './shared/patching-as-code.ts';
import { ageInDays } from '../shared/age.ts';
import { isRunning } from '../shared/instance-state.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmInstancePatchEvidenceFresh = defineRule({
  id: 'ssm-instance-patch-evidence-fresh',
  title: 'Patch scans of EC2 instances should be recent, and reboots should not be overdue',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 3,
  fix: 'patching',
  facts: ['state', 'patchState'],
  params: {
    maxScanAgeDays: integer(7, 'Maximum days since the last patch scan or installation.', { min: 1 }),
    maxRebootDays: integer(7, 'Maximum days that installed patches may wait for a reboot.'),
  },
  messages: {
    fresh: 'The last patch operation was {{days}} days ago.',
    stale: 'The last patch operation was {{days}} days ago; the maximum is {{max}} days.',
    overdue: '{{pending}} installed patches have waited {{days}} days for a reboot; the maximum is {{max}} days.',
    never: 'The instance never reported a patch scan or installation, so patching cannot be proven.',
    undated: 'Systems Manager does not report the time of the last patch operation.',
    waiting: '{{pending}} installed patches wait for a reboot, and Systems Manager does not report since when.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'An old scan does not cover vulnerabilities found since, and an installed patch may protect only after a reboot.',
  remediation: {
    text: 'Create a patch policy or a maintenance window that scans at least once a week and reboots if a patch needs it.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-policies.html',
    impact: 'A scan does not change the instance. A reboot interrupts its workload.',
    cli: 'aws ssm send-command --document-name AWS-RunPatchBaseline --instance-ids {{id}} --parameters Operation=Scan\naws ec2 reboot-instances --instance-ids {{id}}',
    console:
      'Open Patch Manager in the Systems Manager console.\nChoose Create patch policy and select a daily scan and a weekly installation with reboot.',
    ...patchingAsCode('Scan'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    const patches = facts.patchState;
    if (patches === undefined) return fail('never');
    const days = ageInDays(patches.OperationEndTime ?? '', now);
    if (Number.isNaN(days)) return indeterminate('undated');
    if (days > params.maxScanAgeDays) return fail('stale', { days, max: params.maxScanAgeDays });
    const pending = patches.InstalledPendingRebootCount ?? 0;
    if (pending === 0) return pass('fresh', { days });
    const since = patches.LastNoRebootInstallOperationTime ?? (patches.Operation === 'Install' ? patches.OperationEndTime : undefined);
    const waited = ageInDays(since ?? '', now);
    if (Number.isNaN(waited)) return indeterminate('waiting', { pending });
    return waited > params.maxRebootDays ? fail('overdue', { pending, days: waited, max: params.maxRebootDays }) : pass('fresh', { days });
  },
});
