import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceSingleInterface = defineRule({
  id: 'ec2-instance-single-interface',
  title: 'EC2 instances should not use multiple network interfaces',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'network-configuration',
  severity: 'low',
  tier: 3,
  facts: ['state', 'interfaces'],
  messages: {
    single: 'The instance has at most one network interface.',
    multiple: 'The instance has {{count}} network interfaces: {{interfaces}}.',
    gone: 'The instance is {{state}}.',
  },
  rationale:
    'An instance with interfaces in several subnets can connect networks that should be isolated, and its paths are harder to review.',
  remediation: {
    text: 'Detach network interfaces that are not needed. Suppress the finding for network appliances and container hosts.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
    impact: 'Traffic over the detached interface stops. The primary network interface cannot be detached.',
    cli: 'aws ec2 detach-network-interface --attachment-id ATTACHMENT_ID',
  },
  controls: {
    securityHub: ['EC2.17'],
    awsConfig: ['ec2-instance-multiple-eni-check'],
    nist80053: ['AC-4(21)'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    const interfaces = facts.interfaces.flatMap(({ id }) => id ?? []);
    return interfaces.length > 1 ? fail('multiple', { count: interfaces.length, interfaces }) : pass('single');
  },
});
