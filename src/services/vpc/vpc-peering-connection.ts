import type { VpcPeeringConnection, VpcPeeringConnectionVpcInfo } from '@aws-sdk/client-ec2';
import { defineCollector, type SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { PeeringRoutes, PeeringSide } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { shared, fromListing, listingFrom } from '../../core/fact-reads.ts';
import { groupByKey, valueOrThrow } from '../shared/lookup.ts';
import { listedAs } from '../ec2/listed.ts';
import { blocksOfRoute, routedLists } from './routes.ts';
import { peerings, routeTables } from './shared-reads.ts';
import { blocksOfPeer } from './subnets.ts';

/** Routes over peering connections, by connection ID. */
const peeringRoutes: SharedRead<ReadonlyMap<string, readonly (PeeringRoutes | ReadFailure)[]>> = {
  name: 'ec2:DescribeRouteTables by peering connection',
  scope: 'regional',
  apiCalls: routedLists.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const lists = (await shared(routedLists)) ?? new Map<string, never>();
    return groupByKey(
      ((await shared(routeTables)) ?? []).flatMap(({ RouteTableId = '', VpcId = '', Routes = [] }) =>
        Routes.flatMap((route) => {
          const to = blocksOfRoute(route, lists);
          const found = to instanceof ReadFailure ? to : { routeTableId: RouteTableId, vpcId: VpcId, to };
          return route.VpcPeeringConnectionId === undefined ? [] : [[route.VpcPeeringConnectionId, found] as const];
        }),
      ),
    );
  },
};

export const vpcPeeringConnectionCollector = defineCollector<'AWS::EC2::VPCPeeringConnection', VpcPeeringConnection>({
  type: 'AWS::EC2::VPCPeeringConnection',
  service: 'vpc',
  scope: 'regional',
  list: listingFrom(peerings, (items, scope) =>
    items.flatMap((item) => listedAs('vpc-peering-connection', { id: item.VpcPeeringConnectionId, raw: item }, scope)),
  ),
  facts: {
    status: fromListing((raw) => raw.Status?.Code ?? notReported('the listing does not contain the status')),
    sides: fromListing(({ RequesterVpcInfo, AccepterVpcInfo }) => [sideOf(RequesterVpcInfo), sideOf(AccepterVpcInfo)]),
    routes: shared(peeringRoutes, (routes, { id }) => (routes?.get(id) ?? []).map(valueOrThrow)),
  },
});

const sideOf = (info: VpcPeeringConnectionVpcInfo = {}): PeeringSide => ({
  accountId: info.OwnerId ?? '',
  vpcId: info.VpcId ?? '',
  region: info.Region ?? '',
  blocks: blocksOfPeer(info),
});
