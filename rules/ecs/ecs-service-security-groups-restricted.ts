import { ingressFromClients, revokeOpenIngress } from '../shared/code-snippets.ts';
import { openToWorld } from '../../src/network/group-exposure.ts';
import { isPublicSubnet } from '../../src/network/internet-routes.ts';
import {
  allPorts,
  coversAllPorts,
  describePorts,
  intersectPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../../src/network/ports.ts';
import { hasPorts } from '../../src/network/security-group.ts';
import type { ContainerPorts } from '../../src/services/ecs/facts.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Ports on which containers receive traffic. Without port mappings every port counts, because network mode awsvpc does not need them. */
const listening = (ports: readonly ContainerPorts[] | undefined, protocol: string): PortSet =>
  ports === undefined || ports.length === 0
    ? allPorts
    : unitePorts(ports.filter((port) => port.protocol === protocol).map(({ from, to }) => [{ from, to }]));

export const ecsServiceSecurityGroupsRestricted = defineRule({
  id: 'ecs-service-security-groups-restricted',
  title: 'ECS service security groups should not allow unrestricted ingress',
  resourceType: 'AWS::ECS::Service',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 2,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['network', 'groupRules', 'prefixLists', 'containerPorts', 'networkLoadBalancerPorts', 'subnets'],
  messages: {
    closed: 'No security group opens a container port to the internet.',
    open: 'Security groups open container ports to the internet: {{openings}}.',
    host: 'Tasks use the network of their host.',
  },
  rationale:
    'The security group is the last barrier in front of a container with a public IP address. If it is open to the internet, anyone can connect.',
  remediation: {
    text: 'Allow traffic to container ports only from the security group of the load balancer or of known clients.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
    impact: 'Connections from removed sources are interrupted. Add rules for the sources that you need first.',
    ...revokeOpenIngress,
    ...ingressFromClients,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { network } = facts;
    if (network === undefined) return notApplicable('host');
    // A Network Load Balancer that preserves the addresses of clients needs its port open to them.
    const balanced = (): PortSet =>
      network.assignPublicIp ? [] : unitePorts(facts.networkLoadBalancerPorts.map((port) => [{ from: port, to: port }]));
    const openings = Object.entries(facts.groupRules).flatMap(([group, rules]) =>
      openToWorld(rules, facts, (open) => {
        const exposed = open.flatMap(({ protocol, ports, sources }) => {
          const left = hasPorts(protocol) ? subtractPorts(ports, balanced()) : [];
          return left.length === 0 ? [] : [{ protocol, ports: left, sources }];
        });
        const isWhole = ['tcp', 'udp'].every((name) => exposed.some(({ protocol, ports }) => protocol === name && coversAllPorts(ports)));
        return exposed.flatMap(({ protocol, ports, sources }) => {
          const reached = isWhole ? ports : intersectPorts(ports, listening(facts.containerPorts, protocol));
          return reached.length === 0 ? [] : [`${group}: ${protocol} ${describePorts(reached)} from ${sources.join(', ')}`];
        });
      }),
    );
    if (openings.length === 0) return pass('closed');
    if (!network.assignPublicIp) {
      return fail('open', { openings }, { severity: 'low', because: 'the tasks have no public IP addresses' });
    }
    return fail('open', { openings }, () =>
      Object.values(facts.subnets).every((subnet) => subnet !== null && !isPublicSubnet(subnet))
        ? { severity: 'low', because: 'the subnets have no route to an internet gateway' }
        : undefined,
    );
  },
});
