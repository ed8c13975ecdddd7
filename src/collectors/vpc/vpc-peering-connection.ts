import type { VpcPeeringConnection, VpcPeeringConnectionVpcInfo } from '@aws-sdk/client-ec2';
import { defineCollector, type Source } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import type { PeeringRoutes, PeeringSide } from '../../model/facts/vpc.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { bulk, listed, listingFrom } from '../../model/reads.ts';
import { gathered, readable } from '../by-id.ts';
import { listedAs } from '../ec2/listed.ts';
import { blocksOfRoute, routedLists } from './routes.ts';
import { peerings, routeTables } from './sources.ts';
import { blocksOfPeer } from './subnets.ts';

/** Routes over peering connections, by connection id. */
const peeringRoutes: Source<ReadonlyMap<string, readonly (PeeringRoutes | ReadFailure)[]>> = {
  name: 'ec2:DescribeRouteTables by peering connection',
  scope: 'regional',
  reads: routedLists.reads,
  absent: [],
  load: async (_aws, _scope, shared) => {
    const lists = (await shared(routedLists)) ?? new Map<string, never>();
    return gathered(
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
    items.flatMap((item) => listedAs('vpc-peering-connection', item.VpcPeeringConnectionId, item, scope)),
  ),
  facts: {
    status: listed((raw) => raw.Status?.Code ?? notReported('the listing shows no status')),
    sides: listed(({ RequesterVpcInfo, AccepterVpcInfo }) => [sideOf(RequesterVpcInfo), sideOf(AccepterVpcInfo)]),
    routes: bulk(peeringRoutes, (routes, { id }) => (routes?.get(id) ?? []).map(readable)),
  },
});

const sideOf = (info: VpcPeeringConnectionVpcInfo = {}): PeeringSide => ({
  accountId: info.OwnerId ?? '',
  vpcId: info.VpcId ?? '',
  region: info.Region ?? '',
  blocks: blocksOfPeer(info),
});
