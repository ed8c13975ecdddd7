import type { SubnetRoute, SubnetRoutes } from '../services/vpc/facts.ts';
import {
  type AddressFamily,
  type AddressSet,
  addressesOf,
  isEmpty,
  noAddresses,
  parseCidr,
  subtract,
  unite,
  worldFamilies,
} from './cidr.ts';
import { defaultWorldPrefix } from './security-group.ts';

/** Whether VPC Block Public Access stops what comes from the internet; both of its modes do. */
export const blocksInternet = ({ blockMode }: Pick<SubnetRoutes, 'blockMode'>): boolean => blockMode?.startsWith('block-') ?? false;

/**
 * The internet gateway through which routes lead to the whole internet, by address family. Egress-only internet gateways let nothing in.
 */
export function internetGateways(routes: readonly SubnetRoute[]): Readonly<Partial<Record<AddressFamily, string>>> {
  const gateway = routes.find(leadsToInternet)?.target;
  return gateway === undefined
    ? {}
    : Object.fromEntries(worldFamilies(gatewayAddresses(routes), defaultWorldPrefix).map((family) => [family, gateway]));
}

/**
 * Whether a subnet is public as AWS has it: one of its routes leads to an internet gateway.
 * https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types
 */
export const isPublicSubnet = ({ routes }: Pick<SubnetRoutes, 'routes'>): boolean => !isEmpty(gatewayAddresses(routes));

const leadsToInternet = ({ target, active }: SubnetRoute): boolean => active && target.startsWith('igw-');

/**
 * Addresses that routes lead to by way of an internet gateway: of the routes for an address the one with the longest prefix counts, and of
 * those for the same block the first (https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html).
 */
export function gatewayAddresses(routes: readonly SubnetRoute[]): AddressSet {
  const blocks = routes
    .flatMap((route) => route.to.map((block) => ({ block, open: leadsToInternet(route), size: sizeOf(block) })))
    .sort((a, b) => (a.size < b.size ? -1 : a.size > b.size ? 1 : 0));
  return unite(
    blocks.flatMap(({ block, open }, index) => {
      const elsewhere = blocks.slice(0, index).filter((other) => !other.open);
      return open ? [subtract(addressesOf([block]).addresses, addressesOf(elsewhere.map((other) => other.block)).addresses)] : [];
    }),
  );
}

function sizeOf(block: string): bigint {
  const { ipv4, ipv6 } = parseCidr(block) ?? noAddresses;
  return [...ipv4, ...ipv6].reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}
