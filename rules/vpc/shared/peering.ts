import type { PeeringRoutes, PeeringSide } from '../../../src/services/vpc/facts.ts';
import { addressesOf, isEmpty, subtract, wholeFamily } from '../../../src/network/cidr.ts';

/**
 * Returns the routes over a peering connection that cover a whole CIDR block of the peer, alone or together with others of the same table,
 * and those that could not be evaluated because AWS does not return the CIDR blocks of the peer.
 */
export function wideRoutes(
  routes: readonly PeeringRoutes[],
  sides: readonly PeeringSide[],
): { readonly wide: readonly PeeringRoutes[]; readonly unknown: readonly PeeringRoutes[] } {
  const wide: PeeringRoutes[] = [];
  const unknown: PeeringRoutes[] = [];
  for (const [routeTableId, routesOfTable] of Map.groupBy(routes, (route) => route.routeTableId)) {
    const to = routesOfTable.flatMap((route) => route.to);
    const routed = addressesOf(to).addresses;
    const covers = (target: typeof routed) => isEmpty(subtract(target, routed));
    const vpcId = routesOfTable[0]?.vpcId ?? '';
    const peer = sides.filter((side) => side.vpcId !== vpcId).flatMap(({ blocks }) => blocks);
    const blocks = [...peer.map((block) => addressesOf([block]).addresses), wholeFamily('ipv4'), wholeFamily('ipv6')];
    if (blocks.some(covers)) wide.push({ routeTableId, vpcId, to });
    else if (peer.length === 0 && to.length > 0) unknown.push({ routeTableId, vpcId, to });
  }
  return { wide, unknown };
}

/** Routes as evidence, such as `10.1.0.0/16 in rtb-1`. */
export const describeRoutes = (routes: readonly PeeringRoutes[]): readonly string[] =>
  routes.map(({ routeTableId, to }) => `${to.join(', ')} in ${routeTableId}`);
