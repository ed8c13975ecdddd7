import { guarddutyRuntimeAgentManagedRules } from '../../../rules/guardduty/guardduty-runtime-agent-managed.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const agents = ['EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT'];
const monitoring = (enabled: boolean, parts: readonly string[] = agents) => ({ name: 'RUNTIME_MONITORING', enabled, parts });
const former = (enabled: boolean, parts: readonly string[] = ['EKS_ADDON_MANAGEMENT']) => ({
  name: 'EKS_RUNTIME_MONITORING',
  enabled,
  parts,
});
const used = { hasKubernetes: true, hasContainers: true, hasInstances: true };
const unused = { hasKubernetes: false, hasContainers: false, hasInstances: false };

testRuleFamily(guarddutyRuntimeAgentManagedRules, {
  base: { status: 'ENABLED', features: [former(false), monitoring(true)], ...used },
  pass: [{ name: 'passes when GuardDuty manages the agent', message: 'managed' }],
  fail: [
    { name: 'fails when the agent is managed manually', facts: { features: [monitoring(true, [])] }, message: 'manual' },
    {
      name: 'fails when the agent is managed manually without workloads',
      facts: { features: [monitoring(true, [])], ...unused },
      severity: 'low',
    },
    { name: 'fails when Runtime Monitoring is off', facts: { features: [former(false), monitoring(false)] }, message: 'off' },
    {
      name: 'fails when Runtime Monitoring is off without workloads',
      facts: { features: [monitoring(false)], ...unused },
      severity: 'low',
    },
    { name: 'fails when the detector is suspended', facts: { status: 'DISABLED' }, message: 'suspended' },
  ],
  notApplicable: [
    {
      name: 'skips when Runtime Monitoring is not available in China',
      facts: { features: [] },
      resource: { region: 'cn-northwest-1', partition: 'aws-cn' },
      message: 'unavailable',
    },
  ],
  undecided: [{ name: 'is unknown when GuardDuty does not list Runtime Monitoring', facts: { features: [] }, message: 'unlisted' }],
});

test('the rules have the severities of their Security Hub controls', () => {
  expect(guarddutyRuntimeAgentManagedRules.map(({ id, severity, controls: { securityHub } }) => [id, severity, securityHub])).toEqual([
    ['guardduty-runtime-eks-agent-managed', 'high', ['GuardDuty.7']],
    ['guardduty-runtime-ecs-agent-managed', 'medium', ['GuardDuty.12']],
    ['guardduty-runtime-ec2-agent-managed', 'medium', ['GuardDuty.13']],
  ]);
});
