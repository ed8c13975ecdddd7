import fc from 'fast-check';
import type { AclEntry, Direction } from '../../src/network/network-acl.ts';
import { aclOpenPorts } from '../../src/network/network-acl.ts';
import { describePorts, hasPort } from '../../src/network/ports.ts';

type Action = 'allow' | 'deny';

function entry(
  number: number,
  action: Action,
  protocol: string,
  cidr: string,
  ports?: readonly [number, number],
  egress = false,
): AclEntry {
  return {
    RuleNumber: number,
    RuleAction: action,
    Protocol: protocol,
    Egress: egress,
    ...(cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
    ...(ports === undefined ? {} : { PortRange: { From: ports[0], To: ports[1] } }),
  };
}

const rest = [entry(32_767, 'deny', '-1', '0.0.0.0/0'), entry(32_768, 'deny', '-1', '::/0')];
const open = (entries: readonly AclEntry[], protocol: string, direction: Direction = 'ingress'): string[] =>
  aclOpenPorts([...rest, ...entries], direction)
    .filter((ports) => ports.protocol === protocol)
    .map(({ family, ports }) => `${family} ${describePorts(ports)}`);

describe('TCP ports that are open to the world', () => {
  test.each<[string, AclEntry[], string[]]>([
    ['the default ACL', [entry(100, 'allow', '-1', '0.0.0.0/0'), entry(101, 'allow', '-1', '::/0')], ['ipv4 all ports', 'ipv6 all ports']],
    ['only the final deny', [], []],
    ['a single port', [entry(100, 'allow', '6', '0.0.0.0/0', [22, 22])], ['ipv4 22']],
    ['UDP only', [entry(100, 'allow', '17', '0.0.0.0/0', [22, 22])], []],
    ['ICMP only', [entry(100, 'allow', '1', '0.0.0.0/0')], []],
    [
      'an earlier deny of the port',
      [entry(90, 'deny', '6', '0.0.0.0/0', [22, 22]), entry(100, 'allow', '-1', '0.0.0.0/0')],
      ['ipv4 0-21, 23-65535'],
    ],
    [
      'a later deny of the port',
      [entry(110, 'deny', '6', '0.0.0.0/0', [22, 22]), entry(100, 'allow', '-1', '0.0.0.0/0')],
      ['ipv4 all ports'],
    ],
    [
      'entries in any order of the list',
      [entry(100, 'allow', '-1', '0.0.0.0/0'), entry(90, 'deny', '6', '0.0.0.0/0', [22, 22])],
      ['ipv4 0-21, 23-65535'],
    ],
    [
      'a deny in one family only',
      [entry(90, 'deny', '6', '0.0.0.0/0'), entry(100, 'allow', '-1', '0.0.0.0/0'), entry(101, 'allow', '-1', '::/0')],
      ['ipv6 all ports'],
    ],
    ['a deny of UDP', [entry(90, 'deny', '17', '0.0.0.0/0'), entry(100, 'allow', '-1', '0.0.0.0/0')], ['ipv4 all ports']],
    ['a deny of one network', [entry(90, 'deny', '-1', '203.0.113.0/24'), entry(100, 'allow', '6', '0.0.0.0/0', [22, 22])], ['ipv4 22']],
    [
      'a deny of everything except one network',
      [
        entry(80, 'allow', '6', '203.0.113.0/24', [22, 22]),
        entry(90, 'deny', '6', '0.0.0.0/0', [22, 22]),
        entry(100, 'allow', '-1', '0.0.0.0/0'),
      ],
      ['ipv4 0-21, 23-65535'],
    ],
    [
      'a deny of the internet in halves',
      [entry(80, 'deny', '-1', '0.0.0.0/1'), entry(90, 'deny', '-1', '128.0.0.0/1'), entry(100, 'allow', '-1', '0.0.0.0/0')],
      [],
    ],
    [
      'an allow of the internet in quarters',
      [entry(80, 'allow', '6', '0.0.0.0/2'), entry(90, 'allow', '6', '64.0.0.0/2'), entry(100, 'allow', '-1', '128.0.0.0/2')],
      ['ipv4 all ports'],
    ],
    ['a private network', [entry(100, 'allow', '-1', '10.0.0.0/8')], []],
    ['egress', [entry(100, 'allow', '-1', '0.0.0.0/0', undefined, true)], []],
    ['an entry without a number, which comes last', [{ RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress: false }], []],
    ['an entry without addresses', [{ RuleNumber: 1, RuleAction: 'allow', Protocol: '-1', Egress: false }], []],
  ])('with %s', (_, entries, expected) => {
    expect(open(entries, 'tcp')).toEqual(expected);
  });
});

test('evaluates egress separately', () => {
  const entries = [entry(100, 'allow', '6', '0.0.0.0/0', [443, 443], true), entry(100, 'allow', '6', '0.0.0.0/0', [22, 22])];
  expect(open(entries, 'tcp', 'egress')).toEqual(['ipv4 443']);
  expect(open(entries, 'tcp')).toEqual(['ipv4 22']);
});

test('names the deciding entries', () => {
  const entries = [
    entry(90, 'allow', '6', '10.0.0.0/8'),
    entry(95, 'deny', '6', '203.0.113.0/24'),
    entry(100, 'allow', '6', '0.0.0.0/0', [22, 22]),
  ];
  expect(aclOpenPorts(entries)).toEqual([
    { protocol: 'tcp', family: 'ipv4', ports: [{ from: 22, to: 22 }], sources: ['rule 90', 'rule 100'] },
  ]);
});

test('first match, against every packet of a small network', () => {
  // Eight equal parts of the IPv6 internet and six ports; half of the parts count as the internet.
  const parts = Array.from({ length: 8 }, (_, i) => i);
  const block = fc.constantFrom(...[0, 1, 2, 3].flatMap((depth) => Array.from({ length: 2 ** depth }, (_, i) => [depth, i] as const)));
  const one = fc.record({
    number: fc.integer({ min: 1, max: 9 }),
    action: fc.constantFrom<Action>('allow', 'deny'),
    protocol: fc.constantFrom('6', '17', '-1', '58'),
    block,
    from: fc.nat(5),
    to: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { maxLength: 8, selector: ({ number }) => number }), (rules) => {
      const found = aclOpenPorts(
        rules.map(({ number, action, protocol, block: [depth, i], from, to }) => {
          const first = (0x2000 + i * (0x2000 >> depth)).toString(16);
          return entry(number, action, protocol, `${first}::/${3 + depth}`, [Math.min(from, to), Math.max(from, to)]);
        }),
      );
      const ordered = [...rules].sort((a, b) => a.number - b.number);
      for (const [name, number] of [
        ['tcp', '6'],
        ['udp', '17'],
      ] as const) {
        for (let port = 0; port <= 6; port++) {
          const passing = parts.filter((part) => {
            const match = ordered.find(({ protocol, block: [depth, i], from, to }) => {
              const inPorts = protocol === '-1' || (Math.min(from, to) <= port && port <= Math.max(from, to));
              return (protocol === '-1' || protocol === number) && inPorts && part >> (3 - depth) === i;
            });
            return match?.action === 'allow';
          });
          const reached = found.some((ports) => ports.protocol === name && ports.family === 'ipv6' && hasPort(ports.ports, port));
          expect(reached).toBe(passing.length >= 4);
        }
      }
    }),
    { numRuns: 400 },
  );
});
