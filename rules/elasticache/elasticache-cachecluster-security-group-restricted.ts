import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { ingressFromClients } from '../shared/code-snippets.ts';
import { openingsToWorld } from './shared/openings.ts';
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
      rationale: 'Every network that is connected to the VPC reaches the cache, including peered networks, VPNs and transit gateways.',
      remediation: {
        text: 'Allow the ports of the cache only from the security groups of the clients.',
        url,
        impact: 'Clients from removed sources lose access. Add rules for the security groups of clients first.',
        cli: [
          'aws ec2 authorize-security-group-ingress --group-id SECURITY_GROUP_ID --protocol tcp --port PORT --source-group CLIENT_SECURITY_GROUP_ID',
          'aws ec2 revoke-security-group-ingress --group-id SECURITY_GROUP_ID --security-group-rule-ids SECURITY_GROUP_RULE_ID',
        ].join('\n'),
        console:
          'Open Amazon EC2, Security groups, and choose the group.\nEdit inbound rules and delete rules with the source 0.0.0.0/0 or ::/0.',
        ...ingressFromClients,
      },
      controls: {},
      evaluate: (facts, { pass, fail, notApplicable }) => {
        if (facts.endpoint !== 'vpc') return notApplicable('public');
        const closed = firstVerdict(
          () => (openingsToWorld(facts, 'own-ports').length > 0 ? undefined : pass('restricted')),
          () => (openingsToWorld(facts, 'any-port').length > 0 ? undefined : pass('restricted')),
        );
        return closed ?? fail('open', { openings: openingsToWorld(facts, 'own-ports') });
      },
    }),
);
