import { describeRoutes, wideRoutes } from './shared/peering.ts';
import { approvedRegions, flag, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcPeeringLeastAccess = defineRule({
  id: 'vpc-peering-least-access',
  title: 'VPC peering should be narrow and with known partners',
  resourceType: 'AWS::EC2::VPCPeeringConnection',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['status', 'sides', 'routes'],
  params: {
    trustedAccounts,
    approvedRegions,
    allowFullCidr: flag(false, 'Routes may cover the whole network of the peer.'),
  },
  messages: {
    narrow: 'Routes lead to parts of the peer: {{routes}}. Those of the other side cannot be seen from here.',
    stranger: 'The peer is account {{accounts}}, which is not trusted.',
    region: 'The peer is in {{regions}}, which is not approved.',
    wide: 'Routes lead to the whole network of the peer: {{routes}}.',
    unknown: 'AWS does not show the blocks of the peer, so the routes {{routes}} cannot be judged.',
    inactive: 'The connection is {{status}}.',
  },
  rationale:
    'A route to the whole network of the peer makes every machine there a neighbour: an intruder on one side goes on to the other.',
  remediation: {
    text: 'Route only to the subnets that have to be reached, and delete connections with accounts you do not know.',
    url: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html',
  },
  controls: {
    cis: ['3.0:5.5', '5.0:5.6', '6.0:6.6', '7.0:6.6'],
    prowler: ['vpc_peering_routing_tables_with_least_privilege'],
    cloudsploit: ['vpcPeeringConnections'],
  },
  evaluate: (facts, { pass, fail, indeterminate, notApplicable }, { params, resource }) => {
    const { status, sides } = facts;
    if (status !== 'active') return notApplicable('inactive', { status });
    const accounts = sides
      .map(({ accountId }) => accountId)
      .filter((id) => id !== resource.accountId && !params.trustedAccounts.includes(id));
    if (accounts.length > 0) return fail('stranger', { accounts });
    const regions = sides.map(({ region }) => region).filter((region) => !params.approvedRegions.includes(region));
    if (params.approvedRegions.length > 0 && regions.length > 0) return fail('region', { regions });
    const { wide, unknown } = params.allowFullCidr ? { wide: [], unknown: [] } : wideRoutes(facts.routes, sides);
    if (wide.length > 0) return fail('wide', { routes: describeRoutes(wide) });
    if (unknown.length > 0) return indeterminate('unknown', { routes: describeRoutes(unknown) });
    return pass('narrow', { routes: describeRoutes(facts.routes) });
  },
});
