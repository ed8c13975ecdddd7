import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { SharedRead, SharedReads } from '../../core/collector.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { type AddressSet, addressesOf, internet, intersect, isEmpty, parseCidr, subtract } from '../../network/cidr.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { ec2 } from '../ec2/clients.ts';
import { elasticAddresses } from '../ec2/elastic-ip.ts';
import { networkInterfaces } from '../vpc/shared-reads.ts';
import type { ZoneAddresses } from './facts.ts';
import { publicRecords, settled, unwrapped, type ZoneRecords } from './shared-reads.ts';

/** Returns the public addresses and prefixes of a network interface. */
const ofInterface = ({ Association, PrivateIpAddresses = [], Ipv6Addresses = [], Ipv6Prefixes = [] }: NetworkInterface) =>
  [
    Association?.PublicIp,
    ...PrivateIpAddresses.map((address) => address.Association?.PublicIp),
    ...Ipv6Addresses.map(({ Ipv6Address }) => Ipv6Address),
    ...Ipv6Prefixes.map(({ Ipv6Prefix }) => Ipv6Prefix),
  ].flatMap((text) => text ?? []);

async function heldIn(region: string, shared: SharedReads): Promise<readonly string[]> {
  const [elastic = [], interfaces = []] = await Promise.all([shared(elasticAddresses, region), shared(networkInterfaces, region)]);
  return [...elastic.flatMap(({ PublicIp }) => PublicIp ?? []), ...interfaces.flatMap(ofInterface)];
}

/** Addresses that Elastic IP addresses and network interfaces hold in all enabled Regions, also in those that the audit leaves out. */
const heldAddresses: SharedRead<AddressSet> = {
  name: 'ec2:heldAddresses',
  scope: 'global',
  apiCalls: [apiCalls(ec2, 'DescribeRegions'), ...elasticAddresses.apiCalls, ...networkInterfaces.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const { Regions = [] } = await aws.call(ec2, 'DescribeRegions', {});
    const names = Regions.flatMap(({ RegionName }) => RegionName ?? []);
    const held = await mapConcurrently(names, (region) => heldIn(region, shared));
    return addressesOf(held.flat()).addresses;
  },
};

async function addressesIn({ records, complete }: ZoneRecords, shared: SharedReads): Promise<ZoneAddresses> {
  const pointing = records
    .filter(({ type }) => type === 'A' || type === 'AAAA')
    .flatMap(({ name, values }) =>
      values.flatMap((address) => {
        const set = parseCidr(address);
        return set === undefined || isEmpty(intersect(set, internet)) ? [] : [{ name, address, set }];
      }),
    );
  if (pointing.length === 0) return { records: [], complete };
  const held = await shared(heldAddresses);
  const isHeld = (set: AddressSet): boolean => held !== undefined && isEmpty(subtract(set, held));
  return { records: pointing.map(({ name, address, set }) => ({ name, address, held: isHeld(set) })), complete };
}

/** Public addresses of the records of public zones, by ID of the zone. */
export const addressesByZone: SharedRead<ReadonlyMap<string, ZoneAddresses | ReadFailure>> = {
  name: 'route53:addresses',
  scope: 'global',
  apiCalls: [...publicRecords.apiCalls, ...heldAddresses.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) =>
    new Map(
      await mapConcurrently(
        [...((await shared(publicRecords)) ?? [])],
        async ([id, read]) => [id, await settled(() => addressesIn(unwrapped(read), shared))] as const,
      ),
    ),
};
