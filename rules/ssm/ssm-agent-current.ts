import { isRunning } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmAgentCurrent = defineRule({
  id: 'ssm-agent-current',
  title: 'SSM Agent should be current or update automatically',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'low',
  tier: 2,
  facts: ['state', 'managedNode', 'agentUpdate'],
  messages: {
    latest: 'SSM Agent {{version}} is the latest version.',
    updated: 'SSM Agent is updated by {{by}}.',
    outdated: 'SSM Agent {{version}} is not the latest version, and automatic updates are not configured.',
    unclear:
      'Systems Manager does not report whether SSM Agent {{version}} is the latest version, and automatic updates are not configured.',
    unmanaged: 'Systems Manager does not manage the instance.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale:
    'SSM Agent runs as root, so a vulnerability in the agent is a vulnerability of the instance. Old versions lack features such as patch policies.',
  remediation: {
    text: 'Turn on automatic updates: create an association with the document AWS-UpdateSSMAgent for all instances.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-automatic-updates.html',
    impact: 'The agent restarts after an update; the instance does not.',
    cli: 'aws ssm create-association --name AWS-UpdateSSMAgent --targets Key=InstanceIds,Values=* --schedule-expression "rate(14 days)"',
  },
  controls: {
    cloudsploit: ['ssmAgentLatestVersion', 'ssmAgentAutoUpdateEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const exclusion = firstVerdict(
      () => (isRunning(facts.state) ? undefined : notApplicable('notRunning', { state: facts.state })),
      () => (facts.managedNode === undefined ? notApplicable('unmanaged') : undefined),
    );
    if (exclusion !== undefined) return exclusion;
    const node = facts.managedNode ?? {};
    const version = node.AgentVersion ?? 'of an unknown version';
    if (node.IsLatestVersion === true) return pass('latest', { version });
    const by = facts.agentUpdate;
    if (by !== undefined) return pass('updated', { by });
    return node.IsLatestVersion === false ? fail('outdated', { version }) : indeterminate('unclear', { version });
  },
});
