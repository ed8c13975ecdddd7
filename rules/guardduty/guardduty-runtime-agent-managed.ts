import { cloudFormationResource } from '../shared/code-snippets.ts';
import { isOffered, planState } from './shared/protection-plans.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

const variants = [
  {
    workload: 'eks',
    resources: 'Amazon EKS clusters',
    fact: 'hasKubernetes',
    agent: 'EKS_ADDON_MANAGEMENT',
    severity: 'high',
    control: 'GuardDuty.7',
    configRule: 'guardduty-eks-protection-runtime-enabled',
    prowler: ['guardduty_eks_runtime_monitoring_enabled'],
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/managing-gdu-agent-eks-automatically.html',
  },
  {
    workload: 'ecs',
    resources: 'Amazon ECS tasks on AWS Fargate',
    fact: 'hasContainers',
    agent: 'ECS_FARGATE_AGENT_MANAGEMENT',
    severity: 'medium',
    control: 'GuardDuty.12',
    configRule: 'guardduty-ecs-protection-runtime-enabled',
    prowler: [],
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/managing-gdu-agent-ecs-automated.html',
  },
  {
    workload: 'ec2',
    resources: 'EC2 instances',
    fact: 'hasInstances',
    agent: 'EC2_AGENT_MANAGEMENT',
    severity: 'medium',
    control: 'GuardDuty.13',
    configRule: 'guardduty-ec2-protection-runtime-enabled',
    prowler: [],
    url: 'https://docs.aws.amazon.com/guardduty/latest/ug/managing-gdu-agent-ec2-automated.html',
  },
] as const;

/** One rule for each kind of workload that GuardDuty can install its security agent on. */
export const guarddutyRuntimeAgentManagedRules = defineRuleFamily(variants, (variant) =>
  defineRule({
    id: `guardduty-runtime-${variant.workload}-agent-managed`,
    title: `GuardDuty should manage the security agent on ${variant.resources}`,
    resourceType: 'AWS::GuardDuty::Detector',
    responsibility: 'service-configuration',
    severity: variant.severity,
    tier: 2,
    fix: 'detection',
    facts: ['status', 'features', variant.fact],
    messages: {
      managed: 'Runtime Monitoring manages the security agent on {{resources}}.',
      manual: 'Runtime Monitoring is turned on, but does not manage the security agent on {{resources}}.',
      off: 'Runtime Monitoring of {{resources}} is turned off.',
      unlisted: 'GuardDuty does not report the state of Runtime Monitoring.',
      suspended: 'The detector is suspended, so Runtime Monitoring is not active.',
      unavailable: 'Runtime Monitoring is not available in the Region.',
    },
    rationale: 'Runtime Monitoring sees only workloads that run the security agent. Without automated management, new workloads lack it.',
    remediation: {
      text: 'Turn on Runtime Monitoring with automated agent configuration. For member accounts, use the GuardDuty administrator account.',
      url: variant.url,
      impact:
        'GuardDuty installs its agent on existing and new workloads and creates a VPC endpoint in their VPCs. Monitored vCPUs are billed. ' +
        'Running Fargate tasks get the agent when they are replaced.',
      cli: `aws guardduty update-detector --detector-id {{id}} --features '[{"Name":"RUNTIME_MONITORING","Status":"ENABLED","AdditionalConfiguration":[{"Name":"${variant.agent}","Status":"ENABLED"}]}]'`,
      console: 'Open GuardDuty and choose Runtime Monitoring.\nEnable Runtime Monitoring and the automated agent configuration.',
      terraform: `resource "aws_guardduty_detector_feature" "runtime" {
  detector_id = "{{id}}"
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"

  additional_configuration {
    name   = "${variant.agent}"
    status = "ENABLED"
  }
}`,
      cloudFormation: cloudFormationResource(
        'AWS::GuardDuty::Detector',
        'Enable: true',
        'Features:',
        '  - Name: RUNTIME_MONITORING',
        '    Status: ENABLED',
        '    AdditionalConfiguration:',
        `      - { Name: ${variant.agent}, Status: ENABLED }`,
      ),
    },
    controls: { securityHub: [variant.control], awsConfig: [variant.configRule], prowler: variant.prowler },
    evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource: detector }) => {
      const { resources, agent, fact } = variant;
      if (!isOffered('RUNTIME_MONITORING', detector.region)) return notApplicable('unavailable');
      const unused = () => (facts[fact] ? undefined : ({ severity: 'low', because: `no ${resources} were found in the Region` } as const));
      const verdict = firstVerdict(
        () => (facts.status === 'ENABLED' ? undefined : fail('suspended', {}, unused)),
        () => {
          const monitoring = facts.features.filter(({ name }) => name === 'RUNTIME_MONITORING' || name === formerFeature);
          const on = monitoring.filter(({ name, enabled }) => enabled && (name !== formerFeature || fact === 'hasKubernetes'));
          if (on.some(({ parts }) => parts.includes(agent))) return undefined;
          if (on.length > 0) return fail('manual', { resources }, unused);
          return planState(monitoring, 'RUNTIME_MONITORING') === 'unlisted'
            ? indeterminate('unlisted')
            : fail('off', { resources }, unused);
        },
      );
      return verdict ?? pass('managed', { resources });
    },
  }),
);

/** The feature for EKS alone that Runtime Monitoring replaced; detectors that have it turned on keep it. */
const formerFeature = 'EKS_RUNTIME_MONITORING';
