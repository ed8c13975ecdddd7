import { defineRule } from '../../src/core/rule.ts';
import { desyncMessages, desyncRationale, evaluateDesync } from './shared/desync.ts';

export const elbClassicDesyncMitigated = defineRule({
  id: 'elb-classic-desync-mitigated',
  title: 'Classic Load Balancers should use defensive or strictest desync mitigation mode',
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listeners', 'desyncMode'],
  messages: desyncMessages,
  rationale: desyncRationale,
  remediation: {
    text: 'Set the desync mitigation mode to defensive, which is the default, or strictest.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-desync-mitigation-mode.html',
    impact: 'The load balancer then rejects ambiguous requests. Check the classification reasons in the access logs for affected clients.',
    cli: `aws elb modify-load-balancer-attributes --load-balancer-name {{id}} --load-balancer-attributes '{"AdditionalAttributes":[{"Key":"elb.http.desyncmitigationmode","Value":"defensive"}]}'`,
    terraform: `resource "aws_elb" "this" {
  desync_mitigation_mode = "defensive"
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit load balancer attributes.',
      'Choose the desync mitigation mode Defensive.',
      'Save the changes.',
    ].join('\n'),
    notAsCode: 'CloudFormation has no property for this setting.',
  },
  controls: { securityHub: ['ELB.14'], awsConfig: ['clb-desync-mode-check'], prowler: ['elb_desync_mitigation_mode'] },
  evaluate: (facts, verdicts) =>
    facts.listeners.some(({ protocol }) => protocol.startsWith('HTTP'))
      ? evaluateDesync(facts.desyncMode, verdicts, false)
      : verdicts.notApplicable('notHttp'),
});
