import fc from 'fast-check';
import { parseCidr } from '../../src/network/cidr.ts';
import { gatewayAddresses, internetGateways } from '../../src/network/internet-routes.ts';
import type { SubnetRoute } from '../../src/services/vpc/facts.ts';
import { route } from '../support/resources/firewall.ts';

const local = route('10.0.0.0/16', 'local');
const toInternet = route('0.0.0.0/0', 'igw-1');
const toInternetV6 = route('::/0', 'igw-1');

test.each<[string, SubnetRoute[], object]>([
  ['to one gateway', [local, toInternet], { ipv4: 'igw-1' }],
  ['of both families', [toInternet, toInternetV6], { ipv4: 'igw-1', ipv6: 'igw-1' }],
  ['in two halves', [route('0.0.0.0/1', 'igw-1'), route('128.0.0.0/1', 'igw-1')], { ipv4: 'igw-1' }],
  ['by a prefix list', [route(['0.0.0.0/1', '128.0.0.0/1', '2000::/3'], 'igw-1')], { ipv4: 'igw-1', ipv6: 'igw-1' }],
  ['by a prefix list of offices', [route(['198.51.100.0/24'], 'igw-1')], {}],
  ['with a more specific one to a VPN', [toInternet, route('198.51.100.0/24', 'vgw-1')], { ipv4: 'igw-1' }],
  ['with more specific ones for everything', [toInternet, route('0.0.0.0/1', 'tgw-1'), route('128.0.0.0/1', 'tgw-1')], {}],
  [
    'with more specific blackhole routes for everything',
    [route('0.0.0.0/1', 'tgw-1', false), route('128.0.0.0/1', 'tgw-1', false), toInternet],
    {},
  ],
  ['the first of two for the same block', [route('0.0.0.0/0', 'nat-1'), toInternet], {}],
  ['the first of two for the same block, in reverse order', [toInternet, route('0.0.0.0/0', 'nat-1')], { ipv4: 'igw-1' }],
  ['for an invalid block', [route('pl-1', 'igw-1'), toInternet], { ipv4: 'igw-1' }],
])('returns routes %s', (_name, routes, gateways) => {
  expect(internetGateways(routes)).toEqual(gateways);
});

test('the longest prefix decides for every address', () => {
  const first = (cidr: string) => parseCidr(cidr)?.ipv4[0]?.first ?? 0n;
  const last = (cidr: string) => parseCidr(cidr)?.ipv4[0]?.last ?? 0n;
  // Few bits, so that blocks often contain each other.
  const block = fc.tuple(fc.nat(15), fc.integer({ min: 0, max: 4 })).map(([bits, length]) => `${bits << 4}.0.0.0/${length}`);
  const routes = fc.array(
    fc.record({ to: fc.array(block, { minLength: 1, maxLength: 2 }), target: fc.constantFrom('igw-1', 'nat-1'), active: fc.boolean() }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(routes, fc.nat(255), (given, octet) => {
      const address = BigInt(octet) << 24n;
      const matching = given
        .flatMap(({ to, ...rest }) => to.map((cidr) => ({ ...rest, cidr })))
        .filter(({ cidr }) => first(cidr) <= address && address <= last(cidr))
        .toSorted((a, b) => Number(b.cidr.split('/')[1]) - Number(a.cidr.split('/')[1]));
      const [decides = route(['0.0.0.0/0'], 'nowhere')] = matching;
      const reached = gatewayAddresses(given).ipv4.some((range) => range.first <= address && address <= range.last);
      expect(reached).toBe(decides.active && decides.target === 'igw-1');
    }),
  );
});
