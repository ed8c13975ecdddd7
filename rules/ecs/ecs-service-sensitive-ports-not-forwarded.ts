import { defineRule } from '../../src/core/rule.ts';
import { admits, describeLoadBalancerPath, pathsTo } from '../../src/network/load-balancer-paths.ts';
import { subtractPorts } from '../../src/network/ports.ts';
import { sensitivePorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { ingressFromClients } from '../shared/code-snippets.ts';

export const ecsServiceSensitivePortsNotForwarded = defineRule({
  id: 'ecs-service-sensitive-ports-not-forwarded',
  title: 'Load balancers should not forward internet traffic to sensitive ports of ECS services',
  resourceType: 'AWS::ECS::Service',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 2,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['network', 'loadBalancerPaths', 'groupRules', 'prefixLists'],
  params: { ignoredPorts: integers([], 'Sensitive ports that may be reachable from the internet.', { max: 65_535 }) },
  messages: {
    none: 'No internet-facing load balancer forwards traffic to the tasks.',
    other: 'Internet-facing load balancers do not reach sensitive ports of the tasks. They reach {{reachable}}.',
    forwarded: 'Load balancers forward traffic from the internet to {{reachable}}.',
    host: 'Tasks use the network of their host, which is evaluated with the instance.',
  },
  rationale:
    'A load balancer that accepts traffic from the internet makes the port public, although the tasks have only private addresses. Databases and administration services on such ports are attacked within minutes.',
  remediation: {
    text: 'Use an internal load balancer, or limit the security group of the load balancer to known sources.',
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
    const paths = facts.loadBalancerPaths;
    if (paths.length === 0) return pass('none');
    const ignored = params.ignoredPorts.map((port) => ({ from: port, to: port }));
    const ports = sensitivePorts.map((entry) => ({ ...entry, ports: subtractPorts(entry.ports, ignored) }));
    const admitted = (some: typeof paths) => some.filter((path) => admits(Object.values(facts.groupRules).flat(), path, facts));
    const reachable = () => {
      const found = admitted(paths).map(describeLoadBalancerPath);
      return found.length === 0 ? ['nothing'] : found;
    };
    const sensitive = pathsTo(paths, ports);
    // Security groups do not matter if no path leads to a sensitive port.
    const forwarded = sensitive.length === 0 ? [] : admitted(sensitive);
    if (forwarded.length === 0) return pass('other', { reachable });
    return fail('forwarded', { reachable: forwarded.map(describeLoadBalancerPath), paths: forwarded.map(({ entry }) => entry) });
  },
});
