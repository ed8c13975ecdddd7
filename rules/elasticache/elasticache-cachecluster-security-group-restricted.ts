import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { hasPort } from '../../src/network/ports.ts';
import { restrictToClients } from '../shared/code-snippets.ts';
import { ownPortOpenings } from '../shared/internet-openings.ts';
import { guide, memoryDbGuide } from './shared/snippets.ts';

export const elasticacheSecurityGroupRestrictedRules = defineRuleFamily(
  [
    {
      id: 'elasticache-cachecluster-security-group-restricted',
      resourceType: 'AWS::ElastiCache::CacheCluster',
      noun: 'ElastiCache cluster',
      url: `${guide}/elasticache-vpc-accessing.html`,
    },
    {
      id: 'elasticache-serverlesscache-security-group-restricted',
      resourceType: 'AWS::ElastiCache::ServerlessCache',
      noun: 'ElastiCache serverless cache',
      url: `${guide}/elasticache-vpc-accessing.html`,
    },
    {
      id: 'elasticache-memorydb-security-group-restricted',
      resourceType: 'AWS::MemoryDB::Cluster',
      noun: 'MemoryDB cluster',
      url: `${memoryDbGuide}/memorydb-vpc-accessing.html`,
    },
  ] as const,
  ({ id, resourceType, noun, url }) =>
    defineRule({
      id,
      title: `${noun} security groups should not allow unrestricted ingress`,
      resourceType,
      responsibility: 'firewall-configuration',
      severity: 'high',
      tier: 2,
      fix: 'close-ports',
      facts: ['endpoint', 'groupRules', 'prefixLists', 'ports'],
      messages: {
        restricted: 'No security group opens a port of the cache to all addresses.',
        open: 'Security groups open a port of the cache to all addresses: {{openings}}.',
        public: 'Security groups do not apply to the public endpoint of the cache.',
      },
      rationale: 'Every network that is connected to the VPC can reach the cache, including peered networks, VPNs and transit gateways.',
      remediation: {
        text: 'Allow the ports of the cache only from the security groups of the clients.',
        url,
        ...restrictToClients,
      },
      controls: {},
      evaluate: (facts, { pass, fail, notApplicable }) => {
        if (facts.endpoint !== 'vpc') return notApplicable('public');
        const openings = ownPortOpenings(facts, (ports) => facts.ports.some((port) => hasPort(ports, port)));
        return openings.length === 0 ? pass('restricted') : fail('open', { openings });
      },
    }),
);
