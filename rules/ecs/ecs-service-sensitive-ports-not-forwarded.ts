import { defineRule } from '../../src/core/rule.ts';
import { admits, describeLoadBalancerPath } from '../../src/network/load-balancer-paths.ts';
import { subtractPorts } from '../../src/network/ports.ts';
import { sensitivePorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { ingressFromClients } from '../shared/code-snippets.ts';
import { forwardedPaths, forwardingMessages } from '../shared/forwarded-paths.ts';

export const ecsServiceSensitivePortsNotForwarded = defineRule({
  id: 'ecs-service-sensitive-ports-not-forwarded',
  title: 'Load balancers and API Gateway should not forward internet traffic to sensitive ports of ECS services',
  resourceType: 'AWS::ECS::Service',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 2,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['network', 'loadBalancerPaths', 'publicEndpointPaths', 'groupRules', 'prefixLists'],
  params: { ignoredPorts: integers([], 'Sensitive ports that may be reachable from the internet.', { max: 65_535 }) },
  messages: {
    other:
      'Load balancers, API Gateway and CloudFront do not forward internet traffic to sensitive ports of the tasks. They reach {{reachable}}.',
    ...forwardingMessages,
    host: 'Tasks use the network of their host, which is evaluated with the instance.',
  },
  rationale:
    'A load balancer, API or distribution that accepts traffic from the internet makes the port public, although the tasks have only private addresses. Databases and administration services on such ports are attacked within minutes.',
  remediation: {
    text: 'Limit the security group of the load balancer to known sources, or remove the integration or origin that forwards requests to the tasks.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
    impact: 'Clients outside the allowed range can no longer connect.',
    cli: 'aws ec2 describe-security-group-rules --filters Name=group-id,Values=SECURITY_GROUP_ID\naws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --security-group-rule-ids SECURITY_GROUP_RULE_ID',
    console: [
      'Open the load balancer that the finding names in the Amazon EC2 console and choose the Security tab.',
      'Open each security group and choose Edit inbound rules.',
      'Delete the rules with the source 0.0.0.0/0 or ::/0, or limit their source, then save.',
    ].join('\n'),
    ...ingressFromClients,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.network === undefined) return notApplicable('host');
    const ignored = params.ignoredPorts.map((port) => ({ from: port, to: port }));
    const ports = sensitivePorts.map((entry) => ({ ...entry, ports: subtractPorts(entry.ports, ignored) }));
    const rules = () => Object.values(facts.groupRules).flat();
    const forwarded = forwardedPaths(facts, rules, ports);
    if (forwarded !== undefined) {
      const { message, paths } = forwarded;
      return fail(message, { reachable: paths.map(describeLoadBalancerPath), paths: paths.map(({ entry }) => entry) });
    }
    const reachable = () => {
      const found = [...facts.loadBalancerPaths, ...facts.publicEndpointPaths].filter((path) => admits(rules(), path, facts));
      return found.length === 0 ? ['nothing'] : found.map(describeLoadBalancerPath);
    };
    return pass('other', { reachable });
  },
});
