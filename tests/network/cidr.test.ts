import fc from 'fast-check';
import type { AddressSet } from '../../src/network/cidr.ts';
import {
  addressesOf,
  internet,
  intersect,
  isEmpty,
  isPrivate,
  parseCidr,
  subtract,
  unite,
  wholeFamily,
  worldFamilies,
} from '../../src/network/cidr.ts';

const set = (...cidrs: string[]): AddressSet => addressesOf(cidrs).addresses;
const half = { ipv4: 1, ipv6: 4 };

describe('parseCidr', () => {
  test.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['203.0.113.9', '203.0.113.9/32'],
    [' 203.0.113.9/32 ', '203.0.113.9'],
    ['2001:DB8::1/32', '2001:db8::/32'],
    ['2001:db8::1', '2001:db8:0:0:0:0:0:1/128'],
    ['::ffff:10.0.0.0/104', '10.0.0.0/8'],
    ['::ffff:0:0/96', '0.0.0.0/0'],
  ])('%s is parsed as %s', (text, same) => {
    expect(parseCidr(text)).toEqual(parseCidr(same));
    expect(parseCidr(text)).toBeDefined();
  });

  test('a block that contains more than the mapped addresses is IPv6', () => {
    expect(parseCidr('::ffff:0:0/95')?.ipv4).toEqual([]);
  });

  test.each([
    '',
    '/',
    '1',
    '1.2.3',
    '1.2.3.4.5',
    '256.0.0.1',
    '1.2.3.4/33',
    '1.2.3.4/-1',
    '1.2.3.4/',
    '01.2.3.4/8/8',
    '::/129',
    ':::',
    'g::',
    'sg-1',
    '0x7f.1',
    'fe80::1%eth0',
    '*',
  ])('%j is rejected', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test('an invalid block is named', () => {
    expect(addressesOf(['10.0.0.0/8', 'x', '1.2.3.4/40'])).toEqual({ addresses: parseCidr('10.0.0.0/8'), malformed: ['x', '1.2.3.4/40'] });
  });
});

describe('set operations, against every address of a small network', () => {
  const block = fc.tuple(fc.nat(255), fc.integer({ min: 24, max: 32 }));
  const blocks = fc.array(block, { maxLength: 6 });
  const prefixes = { ipv4: ['10.0.0.', 24, 32], ipv6: ['2001:db8::', 120, 128] } as const;

  test.each(['ipv4', 'ipv6'] as const)('%s', (family) => {
    const [network, low, bits] = prefixes[family];
    const text = ([host, prefix]: readonly [number, number]) =>
      `${network}${family === 'ipv4' ? host : host.toString(16)}/${prefix - 24 + low}`;
    const base = parseCidr(`${network}${family === 'ipv4' ? '0' : ''}/${bits}`)?.[family][0]?.first ?? 0n;
    const members = (list: readonly (readonly [number, number])[]) =>
      new Set(
        list.flatMap(([host, prefix]) =>
          Array.from({ length: 256 }, (_, i) => i).filter((i) => i >> (32 - prefix) === host >> (32 - prefix)),
        ),
      );
    const enumerate = (addresses: AddressSet) =>
      new Set(
        addresses[family].flatMap(({ first, last }) =>
          Array.from({ length: Number(last - first) + 1 }, (_, i) => Number(first - base) + i),
        ),
      );
    fc.assert(
      fc.property(blocks, blocks, (a, b) => {
        const [x, y] = [set(...a.map(text)), set(...b.map(text))];
        const [p, q] = [members(a), members(b)];
        expect(enumerate(x)).toEqual(p);
        expect(enumerate(unite([x, y]))).toEqual(p.union(q));
        expect(enumerate(intersect(x, y))).toEqual(p.intersection(q));
        expect(enumerate(subtract(x, y))).toEqual(p.difference(q));
        expect(isEmpty(x)).toBe(p.size === 0);
        // Sorted, disjoint and not adjacent, so each set has one representation.
        expect(unite([x])).toEqual(x);
      }),
    );
  });
});

describe('the internet', () => {
  test.each([
    [['0.0.0.0/0'], ['ipv4']],
    [['::/0'], ['ipv6']],
    [['2000::/3'], ['ipv6']],
    [
      ['0.0.0.0/0', '::/0'],
      ['ipv4', 'ipv6'],
    ],
    [['0.0.0.0/1', '128.0.0.0/1'], ['ipv4']],
    [['0.0.0.0/1'], ['ipv4']],
    [['::/1', '8000::/1'], ['ipv6']],
    [['2000::/4', '3000::/4'], ['ipv6']],
    [['::ffff:0:0/96'], ['ipv4']],
    [['0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/2'], ['ipv4']],
    [['8.0.0.0/6'], []],
    [['203.0.113.0/24'], []],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], []],
    [['fc00::/7'], []],
    [['8000::/1'], []],
    [[], []],
  ])('%j: %j', (cidrs, expected) => {
    expect(worldFamilies(set(...cidrs), half)).toEqual(expected);
  });

  test('all except a few holes is still the internet', () => {
    expect(worldFamilies(subtract(wholeFamily('ipv4'), set('8.0.0.0/8', '203.0.113.0/24', '10.0.0.0/8')), half)).toEqual(['ipv4']);
  });

  test('addresses that are not routed on the internet do not count', () => {
    expect(worldFamilies(subtract(wholeFamily('ipv4'), internet), { ipv4: 16, ipv6: 16 })).toEqual([]);
  });

  test('any partition of the internet covers the internet', () => {
    const cut = (prefix: number): fc.Arbitrary<string[]> =>
      fc
        .boolean()
        .chain((split) =>
          split && prefix < 6 ? fc.tuple(cut(prefix + 1), cut(prefix + 1)).map((both) => both.flat()) : fc.constant([String(prefix)]),
        );
    fc.assert(
      fc.property(cut(0), (leaves) => {
        let next = 0;
        const cidrs = leaves.map((leaf) => {
          const cidr = `${Math.floor(next / 2 ** 24)}.0.0.0/${leaf}`;
          next += 2 ** (32 - Number(leaf));
          return cidr;
        });
        expect(set(...cidrs)).toEqual(wholeFamily('ipv4'));
        expect(worldFamilies(set(...cidrs), half)).toEqual(['ipv4']);
      }),
    );
  });

  test('a longer minimum prefix makes more sets count as the internet', () => {
    expect(worldFamilies(set('203.0.112.0/23'), { ipv4: 24, ipv6: 24 })).toEqual(['ipv4']);
    expect(worldFamilies(set('203.0.113.0/25', '198.51.100.0/25'), { ipv4: 24, ipv6: 24 })).toEqual(['ipv4']);
    expect(worldFamilies(set('203.0.113.0/25'), { ipv4: 24, ipv6: 24 })).toEqual([]);
  });
});

test.each([
  [['10.1.0.0/16', '192.168.4.0/24', 'fd00::/8'], true],
  [['100.64.0.0/10'], true],
  [['10.0.0.0/7'], false],
  [['203.0.113.0/24'], false],
  [[], true],
])('isPrivate %j: %s', (cidrs, expected) => {
  expect(isPrivate(set(...cidrs))).toBe(expected);
});
