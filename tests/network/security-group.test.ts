import fc from 'fast-check';
import { describePorts } from '../../src/network/ports.ts';
import type { FirewallContext, Permission } from '../../src/network/security-group.ts';
import { openPorts, portReach } from '../../src/network/security-group.ts';

const rule = (protocol: string | undefined, from: number | undefined, to: number | undefined, ...cidrs: string[]): Permission => ({
  ...(protocol === undefined ? {} : { IpProtocol: protocol }),
  ...(from === undefined ? {} : { FromPort: from }),
  ...(to === undefined ? {} : { ToPort: to }),
  IpRanges: cidrs.filter((cidr) => !cidr.includes(':')).map((CidrIp) => ({ CidrIp })),
  Ipv6Ranges: cidrs.filter((cidr) => cidr.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
});

const listRule = (id: string, port: number): Permission => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  PrefixListIds: [{ PrefixListId: id }],
});

const summary = (permissions: readonly Permission[], context: FirewallContext = {}): string[] =>
  openPorts(permissions, context).open.map(({ protocol, family, ports }) => `${protocol} ${family} ${describePorts(ports)}`);

describe('whether TCP port 22 is open', () => {
  test.each<[string, Permission[], 'open' | 'closed' | 'undecided']>([
    ['only the port', [rule('tcp', 22, 22, '0.0.0.0/0')], 'open'],
    ['::/0 like 0.0.0.0/0', [rule('tcp', 22, 22, '::/0')], 'open'],
    ['the port inside a range', [rule('tcp', 20, 25, '0.0.0.0/0')], 'open'],
    ['the last port of a range', [rule('tcp', 0, 22, '0.0.0.0/0')], 'open'],
    ['a range that starts after it', [rule('tcp', 23, 65_535, '0.0.0.0/0')], 'closed'],
    ['all ports', [rule('tcp', 0, 65_535, '0.0.0.0/0')], 'open'],
    ['protocol -1', [rule('-1', undefined, undefined, '0.0.0.0/0')], 'open'],
    ['protocol -1 with ports that EC2 ignores', [rule('-1', 443, 443, '0.0.0.0/0')], 'open'],
    ['TCP by number', [rule('6', 22, 22, '0.0.0.0/0')], 'open'],
    ['TCP without ports', [rule('tcp', undefined, undefined, '0.0.0.0/0')], 'open'],
    ['TCP with port -1', [rule('tcp', -1, -1, '0.0.0.0/0')], 'open'],
    ['UDP', [rule('udp', 22, 22, '0.0.0.0/0')], 'closed'],
    ['UDP by number', [rule('17', 0, 65_535, '0.0.0.0/0')], 'closed'],
    ['ICMP, with its type and code instead of ports', [rule('icmp', 22, 22, '0.0.0.0/0')], 'closed'],
    ['ICMP of all types', [rule('icmp', -1, -1, '0.0.0.0/0')], 'closed'],
    ['another protocol', [rule('50', undefined, undefined, '0.0.0.0/0')], 'closed'],
    ['a narrow source', [rule('tcp', 22, 22, '203.0.113.0/24')], 'closed'],
    ['private sources', [rule('-1', undefined, undefined, '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7')], 'closed'],
    ['the internet in halves', [rule('tcp', 22, 22, '0.0.0.0/1', '128.0.0.0/1')], 'open'],
    ['the internet in halves over two rules', [rule('tcp', 22, 22, '0.0.0.0/2', '64.0.0.0/2'), rule('tcp', 0, 100, '128.0.0.0/1')], 'open'],
    [
      'parts of the internet on different ports',
      [rule('tcp', 22, 22, '64.0.0.0/3'), rule('tcp', 23, 23, '96.0.0.0/3', '128.0.0.0/3')],
      'closed',
    ],
    ['a group', [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] } as Permission], 'closed'],
    ['no sources', [rule('tcp', 22, 22)], 'closed'],
    ['no rules', [], 'closed'],
    ['an invalid address', [rule('tcp', 22, 22, 'nonsense')], 'closed'],
    ['a list with the whole internet', [listRule('pl-world', 22)], 'open'],
    ['a list without it', [listRule('pl-narrow', 22)], 'closed'],
    ['an empty list', [listRule('pl-empty', 22)], 'closed'],
    ['a list that could not be read', [listRule('pl-unread', 22)], 'undecided'],
    ['a list that was not read', [listRule('constructor', 22)], 'undecided'],
    ['an unread list on another port', [listRule('pl-unread', 443)], 'closed'],
    ['an unread list next to the internet', [listRule('pl-unread', 22), rule('tcp', 22, 22, '0.0.0.0/0')], 'open'],
    ['an unread list on all protocols', [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-unread' }] }], 'undecided'],
    ['an unread list on UDP', [{ IpProtocol: 'udp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-unread' }] }], 'closed'],
  ])('%s: %s', (_, permissions, expected) => {
    const prefixLists = {
      'pl-world': ['10.0.0.0/8', '0.0.0.0/0'],
      'pl-narrow': ['203.0.113.0/24'],
      'pl-empty': [],
      'pl-unread': undefined,
    };
    expect(portReach(openPorts(permissions, { prefixLists }), 'tcp', 22)).toBe(expected);
  });
});

test('distinguishes protocols and address families', () => {
  const permissions = [
    rule('tcp', 443, 443, '0.0.0.0/0', '::/0'),
    rule('udp', 53, 53, '::/0'),
    rule('icmp', 8, 0, '0.0.0.0/0'),
    rule('tcp', 80, 80, '0.0.0.0/0'),
  ];
  expect(summary(permissions)).toEqual(['icmp ipv4 all ports', 'tcp ipv4 80, 443', 'tcp ipv6 443', 'udp ipv6 53']);
});

test('a rule for all protocols opens each', () => {
  expect(summary([rule('-1', undefined, undefined, '0.0.0.0/0')])).toEqual([
    'all ipv4 all ports',
    'tcp ipv4 all ports',
    'udp ipv4 all ports',
  ]);
});

test('joins adjacent ports of several rules into one range', () => {
  expect(summary([rule('tcp', 20, 21, '0.0.0.0/0'), rule('tcp', 22, 30, '0.0.0.0/0'), rule('tcp', 25, 26, '0.0.0.0/0')])).toEqual([
    'tcp ipv4 20-30',
  ]);
});

test('names the sources that open a port, but not private ones', () => {
  const exposure = openPorts([rule('tcp', 22, 22, '0.0.0.0/1', '10.0.0.0/8'), rule('tcp', 0, 100, '128.0.0.0/1'), listRule('pl-1', 22)], {
    prefixLists: { 'pl-1': ['::/0'] },
  });
  expect(exposure.open.map(({ family, sources }) => [family, sources])).toEqual([
    ['ipv4', ['0.0.0.0/1', '128.0.0.0/1']],
    ['ipv6', ['pl-1']],
  ]);
});

test('accepts another definition of the world', () => {
  const permissions = [rule('tcp', 22, 22, '203.0.112.0/23')];
  expect(summary(permissions)).toEqual([]);
  expect(summary(permissions, { worldPrefix: { ipv4: 24, ipv6: 48 } })).toEqual(['tcp ipv4 22']);
});

test('finds any single rule that is open to the world, against a plain comparison', () => {
  const one = fc.record({
    protocol: fc.constantFrom('tcp', '6', 'udp', '17', '-1', 'icmp', '50'),
    from: fc.integer({ min: 0, max: 10 }),
    length: fc.integer({ min: 0, max: 5 }),
    world: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (rules) => {
      const exposure = openPorts(
        rules.map(({ protocol, from, length, world }) => rule(protocol, from, from + length, world ? '::/0' : '2001:db8::/32')),
      );
      for (let port = 0; port <= 16; port++) {
        for (const [protocol, number] of [
          ['tcp', '6'],
          ['udp', '17'],
        ] as const) {
          const expected = rules.some(
            (r) =>
              r.world &&
              (r.protocol === '-1' || ((r.protocol === protocol || r.protocol === number) && r.from <= port && port <= r.from + r.length)),
          );
          expect(portReach(exposure, protocol, port)).toBe(expected ? 'open' : 'closed');
        }
      }
    }),
  );
});

test('evaluates a group with a thousand rules', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => rule('tcp', i * 60, i * 60 + 1, `8.${i % 256}.0.0/16`));
  expect(summary([...many, rule('tcp', 22, 22, '0.0.0.0/0')])).toEqual(['tcp ipv4 22']);
});

test('names only the source that contains all the others', () => {
  const { open } = openPorts([
    { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '198.51.100.7/32' }, { CidrIp: '203.0.113.0/24' }] },
  ]);
  expect(open.map(({ protocol, sources }) => [protocol, sources])).toEqual([
    ['all', ['0.0.0.0/0']],
    ['tcp', ['0.0.0.0/0']],
    ['udp', ['0.0.0.0/0']],
  ]);
});
