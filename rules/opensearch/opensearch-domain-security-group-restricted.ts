import { defineRule } from '../../src/core/rule.ts';
import { hasPort } from '../../src/network/ports.ts';
import { restrictToClients } from '../shared/code-snippets.ts';
import { ownPortOpenings } from '../shared/internet-openings.ts';
import { guide } from './shared/snippets.ts';

/** Ports of the endpoint. */
const PORTS = [443, 80];

export const opensearchDomainSecurityGroupRestricted = defineRule({
  id: 'opensearch-domain-security-group-restricted',
  title: 'OpenSearch domain security groups should not allow unrestricted ingress',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 2,
  fix: 'close-ports',
  facts: ['endpoint', 'groupRules', 'prefixLists'],
  messages: {
    restricted: 'No security group opens ports 80 or 443 to all addresses.',
    open: 'Security groups open ports 80 or 443 to all addresses: {{openings}}.',
    public: 'Security groups do not apply to the public endpoint of the domain.',
  },
  rationale: 'Every network that is connected to the VPC can reach the domain, including peered networks, VPNs and load balancers.',
  remediation: {
    text: 'Allow port 443 only from the security groups of the clients.',
    url: `${guide}/vpc.html`,
    ...restrictToClients,
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.endpoint !== 'vpc') return notApplicable('public');
    const openings = ownPortOpenings(facts, (ports) => PORTS.some((port) => hasPort(ports, port)));
    return openings.length === 0 ? pass('restricted') : fail('open', { openings });
  },
});
