import { ageInDays } from '../shared/age.ts';
import { isRunning } from '../shared/instance-state.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmInstancePatchEvidenceFresh = defineRule({
  id: 'ssm-instance-patch-evidence-fresh',
  title: 'Patch data should be recent and reboots not overdue',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'medium',
  tier: 3,
  fix: 'patching',
  facts: ['state', 'patchState'],
  params: {
    maxScanAgeDays: integer(7, 'Most days since the last scan or installation.', { min: 1 }),
    maxRebootDays: integer(7, 'Most days that installed patches may wait for a reboot.'),
  },
  messages: {
    fresh: 'Patches were looked at {{days}} days ago.',
    stale: 'Patches were last looked at {{days}} days ago.',
    overdue: '{{pending}} patches have waited {{days}} days for a reboot.',
    never: 'There is no evidence of patching: no scan and no installation was ever reported.',
    undated: 'Systems Manager does not say when patches were last looked at.',
    waiting: '{{pending}} patches wait for a reboot, and Systems Manager does not say since when.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'A good result of last year says nothing about the holes found since, and an installed patch protects only after the reboot.',
  remediation: {
    text: 'Let a patch policy or a maintenance window scan at least once a week and reboot where patches ask for it.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-policies.html',
    cli: 'aws ssm send-command --document-name AWS-RunPatchBaseline --instance-ids INSTANCE --parameters Operation=Scan',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    const patches = facts.patchState;
    if (patches === undefined) return fail('never');
    const days = ageInDays(patches.OperationEndTime ?? '', now);
    if (Number.isNaN(days)) return indeterminate('undated');
    if (days > params.maxScanAgeDays) return fail('stale', { days });
    const pending = patches.InstalledPendingRebootCount ?? 0;
    if (pending === 0) return pass('fresh', { days });
    const since = patches.LastNoRebootInstallOperationTime ?? (patches.Operation === 'Install' ? patches.OperationEndTime : undefined);
    const waited = ageInDays(since ?? '', now);
    if (Number.isNaN(waited)) return indeterminate('waiting', { pending });
    return waited > params.maxRebootDays ? fail('overdue', { pending, days: waited }) : pass('fresh', { days });
  },
});
