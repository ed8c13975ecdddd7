import { ingressFromClients, revokeOpenIngress } from '../shared/code-snippets.ts';
import { integers } from '../../src/core/parameters.ts';
import { openingsToWorld } from '../shared/internet-openings.ts';
import { describePorts, subtractPorts, portsBetween, allPorts } from '../../src/network/ports.ts';
import { hasPorts, protocolName } from '../../src/network/security-group.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterSecurityGroupRestricted = defineRule({
  id: 'eks-cluster-security-group-restricted',
  title: 'EKS cluster security groups should not allow unrestricted ingress',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 2,
  fix: 'close-ports',
  facts: ['groupRules', 'prefixLists', 'clusterGroupId'],
  params: { allowedPorts: integers([443], 'TCP ports that additional security groups may open to CIDR blocks.', { max: 65_535 }) },
  messages: {
    restricted: 'The security groups allow only the traffic that the cluster needs.',
    world: 'Security groups are open to the internet: {{openings}}.',
    wide: 'Additional security groups open other ports than {{allowed}} to CIDR blocks: {{openings}}.',
  },
  rationale: 'The groups protect the private endpoint of the API server and, with their default rule, all nodes.',
  remediation: {
    text: 'Remove rules for 0.0.0.0/0 and ::/0, and allow only port 443 from known networks.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html',
    impact: 'Connections from removed sources are interrupted. Do not remove the rule of the cluster security group for itself.',
    ...revokeOpenIngress,
    ...ingressFromClients,
  },
  controls: { cloudsploit: ['eksSecurityGroups'] },
  evaluate: (facts, { pass, fail }, { params }) => {
    const groups = Object.entries(facts.groupRules);
    const allowed = params.allowedPorts.map((port) => ({ from: port, to: port }));
    const failure = firstVerdict(
      () => {
        const openings = openingsToWorld(facts, ({ protocol }) => hasPorts(protocol));
        return openings.length === 0 ? undefined : fail('world', { openings });
      },
      () => {
        const openings = groups.flatMap(([group, rules]) =>
          rules.flatMap(({ IpProtocol, FromPort, ToPort, IpRanges = [], Ipv6Ranges = [] }) => {
            const protocol = protocolName(IpProtocol);
            const sources = [...IpRanges.map(({ CidrIp }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)];
            const ports = hasPorts(protocol) ? portsBetween(FromPort, ToPort) : allPorts;
            const isPortless = protocol !== 'all' && !hasPorts(protocol);
            const isAllowed = sources.length === 0 || isPortless || (protocol === 'tcp' && subtractPorts(ports, allowed).length === 0);
            return isAllowed || group === facts.clusterGroupId
              ? []
              : [`${group}: ${protocol} ${describePorts(ports)} from ${sources.join(', ')}`];
          }),
        );
        return openings.length === 0
          ? undefined
          : fail(
              'wide',
              { openings, allowed: params.allowedPorts },
              { severity: 'low', because: 'the groups are not open to the internet' },
            );
      },
    );
    return failure ?? pass('restricted');
  },
});
