import type { Route, RouteTable } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import type { SubnetRoute, SubnetRoutes } from './facts.ts';
import { notReportedFailure, ReadFailure } from '../../core/read-failure.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { entriesByList } from './prefix-lists.ts';
import { routeTables, subnets } from './shared-reads.ts';

const leadsToInternet = ({ GatewayId }: Route): boolean => GatewayId?.startsWith('igw-') ?? false;

/** CIDR blocks of the prefix lists that routes to an internet gateway or a peer use, by list ID, or the errors that prevented reading them. */
export const routedLists: SharedRead<ReadonlyMap<string, readonly string[] | ReadFailure>> = {
  name: 'ec2:GetManagedPrefixListEntries of routes',
  scope: 'regional',
  apiCalls: [...routeTables.apiCalls, apiCalls(ec2, 'GetManagedPrefixListEntries')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const routes = ((await shared(routeTables)) ?? []).flatMap(({ Routes }) => Routes ?? []);
    const named = routes.filter((route) => leadsToInternet(route) || route.VpcPeeringConnectionId !== undefined);
    return entriesByList(
      aws,
      named.flatMap(({ DestinationPrefixListId }) => DestinationPrefixListId ?? []),
    );
  },
};

/**
 * Routes of subnets by subnet ID, without subnets that use route tables of another account. A subnet without a route table of its own
 * uses the main route table of its VPC (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html).
 */
export const subnetRoutes: SharedRead<ReadonlyMap<string, SubnetRoutes | ReadFailure>> = {
  name: 'ec2:DescribeRouteTables by subnet',
  scope: 'regional',
  apiCalls: [...routedLists.apiCalls, ...subnets.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const tables = new Map<string, RouteTable>();
    for (const table of (await shared(routeTables)) ?? []) {
      for (const { SubnetId, Main } of table.Associations ?? []) {
        if (SubnetId !== undefined) tables.set(SubnetId, table);
        else if (Main === true) tables.set(table.VpcId ?? '', table);
      }
    }
    const lists = (await shared(routedLists)) ?? new Map<string, readonly string[] | ReadFailure>();
    const routesOf = new Map([...new Set(tables.values())].map((table) => [table, internetRoutes(table.Routes ?? [], lists)]));
    return new Map(
      ((await shared(subnets)) ?? []).flatMap(({ SubnetId = '', VpcId = '', BlockPublicAccessStates }) => {
        const table = tables.get(SubnetId) ?? tables.get(VpcId);
        const routes = table && routesOf.get(table);
        if (table === undefined || routes === undefined) return [];
        const blockMode = BlockPublicAccessStates?.InternetGatewayBlockMode;
        const found =
          routes instanceof ReadFailure ? routes : { routeTableId: table.RouteTableId ?? '', routes, ...(blockMode && { blockMode }) };
        return [[SubnetId, found] as const];
      }),
    );
  },
};

/** Returns the routes as described for {@link SubnetRoutes}. */
function internetRoutes(
  routes: readonly Route[],
  lists: ReadonlyMap<string, readonly string[] | ReadFailure>,
): readonly SubnetRoute[] | ReadFailure {
  if (!routes.some(leadsToInternet)) return [];
  const found: SubnetRoute[] = [];
  for (const route of routes.toSorted((a, b) => precedence(a) - precedence(b))) {
    const to = blocksOfRoute(route, lists);
    if (to instanceof ReadFailure) return to;
    if (to.length > 0) found.push({ to, target: targetOf(route), active: route.State !== 'blackhole' });
  }
  return found;
}

/** Order of routes for the same CIDR block (https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html). */
const precedence = ({ Origin, DestinationPrefixListId }: Route): number =>
  Origin === 'EnableVgwRoutePropagation' ? 2 : DestinationPrefixListId === undefined ? 0 : 1;

/** Returns the CIDR blocks of a route; empty if they are in a prefix list that was not read. */
export function blocksOfRoute(
  { DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId }: Route,
  lists: ReadonlyMap<string, readonly string[] | ReadFailure>,
): readonly string[] | ReadFailure {
  const block = DestinationCidrBlock ?? DestinationIpv6CidrBlock;
  if (block !== undefined) return [block];
  if (DestinationPrefixListId === undefined)
    return notReportedFailure(ec2.action('DescribeRouteTables'), 'a route does not contain its destination');
  return lists.get(DestinationPrefixListId) ?? [];
}

const targetOf = (route: Route): string =>
  route.GatewayId ??
  route.EgressOnlyInternetGatewayId ??
  route.NatGatewayId ??
  route.TransitGatewayId ??
  route.VpcPeeringConnectionId ??
  route.LocalGatewayId ??
  route.CarrierGatewayId ??
  route.NetworkInterfaceId ??
  route.CoreNetworkArn ??
  route.OdbNetworkArn ??
  '';
