import { isRunning } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmAgentCurrent = defineRule({
  id: 'ssm-agent-current',
  title: 'The SSM agent should be current and update itself',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'low',
  tier: 2,
  facts: ['state', 'managedNode', 'agentUpdate'],
  messages: {
    latest: 'The agent is the latest version, {{version}}.',
    updated: 'The agent is kept current by {{by}}.',
    outdated: 'The agent {{version}} is not the latest version, and nothing updates it.',
    unclear: 'Systems Manager does not say whether the agent {{version}} is the latest version, and nothing updates it.',
    unmanaged: 'Systems Manager does not manage the instance.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale:
    'The agent runs commands as root, so its own holes are holes of the machine, and an old one lacks features such as new patch policies.',
  remediation: {
    text: 'Turn on the automatic update of the agent, which is an association with the document AWS-UpdateSSMAgent for all instances.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-automatic-updates.html',
    cli: 'aws ssm create-association --name AWS-UpdateSSMAgent --targets Key=InstanceIds,Values=* --schedule-expression "rate(14 days)"',
  },
  controls: {
    cloudsploit: ['ssmAgentLatestVersion', 'ssmAgentAutoUpdateEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    const node = facts.managedNode;
    if (node === undefined) return notApplicable('unmanaged');
    const version = node.AgentVersion ?? 'of unknown version';
    if (node.IsLatestVersion === true) return pass('latest', { version });
    const by = facts.agentUpdate;
    if (by !== undefined) return pass('updated', { by });
    return node.IsLatestVersion === false ? fail('outdated', { version }) : indeterminate('unclear', { version });
  },
});
