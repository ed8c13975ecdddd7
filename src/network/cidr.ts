import ipaddr from 'ipaddr.js';
import { memoize } from '../util/memoize.ts';

/** Inclusive bounds of a run of addresses, as numbers. */
interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
}

export type AddressFamily = 'ipv4' | 'ipv6';

/** A set of addresses of both families; ranges are sorted, disjoint and not adjacent. */
export interface AddressSet {
  readonly ipv4: readonly AddressRange[];
  readonly ipv6: readonly AddressRange[];
}

export const noAddresses: AddressSet = { ipv4: [], ipv6: [] };

const bits = { ipv4: 32, ipv6: 128 } as const;
const families = ['ipv4', 'ipv6'] as const;

/**
 * The addresses of a CIDR block, or of a single address; host bits are ignored, as AWS does. `undefined` when the text is neither.
 * IPv4-mapped IPv6 blocks (`::ffff:0:0/96`) are the IPv4 addresses they stand for.
 */
export const parseCidr: (text: string) => AddressSet | undefined = memoize(1000, (text) => {
  const [, address, prefixText] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  if (address === undefined) return undefined;
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return block('ipv4', ipaddr.IPv4.parse(address).toByteArray(), prefixText);
  if (!address.includes(':') || !ipaddr.IPv6.isValid(address)) return undefined;
  const parsed = ipaddr.IPv6.parse(address);
  const mappedPrefix = Number(prefixText ?? 128) - 96;
  if (parsed.isIPv4MappedAddress() && mappedPrefix >= 0 && mappedPrefix <= 32) {
    return block('ipv4', parsed.toIPv4Address().toByteArray(), String(mappedPrefix));
  }
  return block('ipv6', parsed.toByteArray(), prefixText);
});

function block(family: AddressFamily, bytes: readonly number[], prefixText: string | undefined): AddressSet | undefined {
  const prefix = Number(prefixText ?? bits[family]);
  if (prefix > bits[family]) return undefined;
  const size = 1n << BigInt(bits[family] - prefix);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const first = (value / size) * size;
  return { ...noAddresses, [family]: [{ first, last: first + size - 1n }] };
}

/** The addresses of all blocks together, and the texts that are no blocks. */
export function addressesOf(cidrs: readonly string[]): { readonly addresses: AddressSet; readonly malformed: readonly string[] } {
  const parsed = cidrs.map((cidr) => [cidr, parseCidr(cidr)] as const);
  return {
    addresses: unite(parsed.flatMap(([, set]) => (set === undefined ? [] : [set]))),
    malformed: parsed.flatMap(([cidr, set]) => (set === undefined ? [cidr] : [])),
  };
}

export function unite(sets: readonly AddressSet[]): AddressSet {
  return { ipv4: merge(sets.flatMap(({ ipv4 }) => ipv4)), ipv6: merge(sets.flatMap(({ ipv6 }) => ipv6)) };
}

export function intersect(a: AddressSet, b: AddressSet): AddressSet {
  return { ipv4: common(a.ipv4, b.ipv4), ipv6: common(a.ipv6, b.ipv6) };
}

/** The addresses of `a` that are not in `b`. */
export function subtract(a: AddressSet, b: AddressSet): AddressSet {
  return { ipv4: without(a.ipv4, b.ipv4), ipv6: without(a.ipv6, b.ipv6) };
}

export const isEmpty = ({ ipv4, ipv6 }: AddressSet): boolean => ipv4.length === 0 && ipv6.length === 0;

/** All addresses of one family. */
export const wholeFamily = (family: AddressFamily): AddressSet => ({
  ...noAddresses,
  [family]: [{ first: 0n, last: (1n << BigInt(bits[family])) - 1n }],
});

function merge(ranges: readonly AddressRange[]): readonly AddressRange[] {
  const merged: AddressRange[] = [];
  for (const range of [...ranges].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const open = merged.at(-1);
    if (open === undefined || range.first > open.last + 1n) merged.push(range);
    else if (range.last > open.last) merged[merged.length - 1] = { first: open.first, last: range.last };
  }
  return merged;
}

function common(a: readonly AddressRange[], b: readonly AddressRange[]): readonly AddressRange[] {
  return merge(
    a.flatMap((x) =>
      b.flatMap((y) => {
        const first = x.first > y.first ? x.first : y.first;
        const last = x.last < y.last ? x.last : y.last;
        return first > last ? [] : [{ first, last }];
      }),
    ),
  );
}

function without(a: readonly AddressRange[], b: readonly AddressRange[]): readonly AddressRange[] {
  let left = a;
  for (const { first, last } of b) {
    left = left.flatMap((range) => [
      ...(range.first < first ? [{ first: range.first, last: range.last < first ? range.last : first - 1n }] : []),
      ...(range.last > last ? [{ first: range.first > last ? range.first : last + 1n, last: range.last }] : []),
    ]);
  }
  return left;
}

const size = (ranges: readonly AddressRange[]): bigint => ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);

/**
 * Addresses that never are the source of traffic from the internet: private, shared, loopback, link-local, multicast, reserved.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const notInternetIpv4 = addressesOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
]).addresses;

/** Internet addresses; in IPv6 these are the global unicast block. https://www.iana.org/assignments/ipv6-address-space */
export const internet: AddressSet = unite([subtract(wholeFamily('ipv4'), notInternetIpv4), parseCidr('2000::/3') ?? noAddresses]);

/** From which prefix length on a block counts as the world: a block of this length or a shorter one does. */
export interface WorldPrefix {
  readonly ipv4: number;
  readonly ipv6: number;
}

/**
 * The families in which a set is, in effect, the world: it holds half of the internet addresses or more, or as many addresses as one
 * block of the given prefix length. Blocks count together, so `0.0.0.0/1` and `128.0.0.0/1` are the world however they are cut.
 * Private addresses do not count: a network that lets in all of 10.0.0.0/8 is not open to the world.
 */
export function worldFamilies(set: AddressSet, prefix: WorldPrefix): readonly AddressFamily[] {
  return families.filter((family) => {
    const held = size(common(set[family], internet[family]));
    return held * 2n >= size(internet[family]) || held >= 1n << BigInt(bits[family] - prefix[family]);
  });
}

/** Whether all of the set's addresses are outside the internet's; also true for the empty set. */
export const isPrivate = (set: AddressSet): boolean => isEmpty(intersect(set, internet));
