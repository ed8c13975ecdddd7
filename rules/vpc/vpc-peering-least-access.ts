import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { describeRoutes, wideRoutes } from './shared/peering.ts';
import { approvedRegions, flag, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcPeeringLeastAccess = defineRule({
  id: 'vpc-peering-least-access',
  title: 'VPC peering connections should have narrow routes and trusted peers',
  resourceType: 'AWS::EC2::VPCPeeringConnection',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['status', 'sides', 'routes'],
  params: {
    trustedAccounts,
    approvedRegions,
    allowFullCidr: flag(false, 'Accept routes that cover a whole CIDR block of the peer.'),
  },
  messages: {
    narrow: 'Routes lead to parts of the peer: {{routes}}. Routes in the peer account are not visible.',
    stranger: 'The peer account {{accounts}} is not trusted.',
    region: 'The peer is in {{regions}}, which is not an approved Region.',
    wide: 'Routes cover a whole CIDR block of the peer: {{routes}}.',
    unknown: 'AWS does not return the CIDR blocks of the peer, so the routes {{routes}} could not be evaluated.',
    inactive: 'The peering connection is {{status}}.',
  },
  rationale: 'A route to a whole CIDR block of the peer connects all resources there: an intruder on one side can move on to the other.',
  remediation: {
    text: 'Route only to the subnets that have to be reached, and delete peering connections with accounts that you do not trust.',
    url: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html',
    impact: 'Traffic to addresses without a route stops. Create the narrow routes before you delete the wide one.',
    cli: 'aws ec2 create-route --route-table-id ROUTE_TABLE_ID --destination-cidr-block SUBNET_CIDR_BLOCK --vpc-peering-connection-id {{id}}\naws ec2 delete-route --route-table-id ROUTE_TABLE_ID --destination-cidr-block PEER_CIDR_BLOCK',
    console: [
      'Open Route tables in the Amazon VPC console and choose the route table that the finding names.',
      'Choose Routes, Edit routes.',
      'Replace the route with routes to the subnets that have to be reached, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_route',
      'route_table_id            = "ROUTE_TABLE_ID"',
      'destination_cidr_block    = "SUBNET_CIDR_BLOCK"',
      'vpc_peering_connection_id = "{{id}}"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::Route',
      'RouteTableId: ROUTE_TABLE_ID',
      'DestinationCidrBlock: SUBNET_CIDR_BLOCK',
      "VpcPeeringConnectionId: '{{id}}'",
    ),
  },
  controls: {
    cis: ['3.0:5.5', '5.0:5.6', '6.0:6.6', '7.0:6.6'],
    prowler: ['vpc_peering_routing_tables_with_least_privilege'],
    cloudsploit: ['vpcPeeringConnections'],
  },
  evaluate: (facts, { pass, fail, indeterminate, notApplicable }, { params, resource }) => {
    const { status } = facts;
    if (status !== 'active') return notApplicable('inactive', { status });
    const accounts = facts.sides
      .map(({ accountId }) => accountId)
      .filter((id) => id !== resource.accountId && !params.trustedAccounts.includes(id));
    if (accounts.length > 0) return fail('stranger', { accounts });
    const regions = facts.sides.map(({ region }) => region).filter((region) => !params.approvedRegions.includes(region));
    if (params.approvedRegions.length > 0 && regions.length > 0) return fail('region', { regions });
    if (params.allowFullCidr) return pass('narrow', { routes: () => describeRoutes(facts.routes) });
    const { wide, unknown } = wideRoutes(facts.routes, facts.sides);
    if (wide.length > 0) return fail('wide', { routes: describeRoutes(wide) });
    if (unknown.length > 0) return indeterminate('unknown', { routes: describeRoutes(unknown) });
    return pass('narrow', { routes: describeRoutes(facts.routes) });
  },
});
