import { describePath, type EntryPoint, internetReachability, type NetworkContext } from '../../src/network/internet-reachability.ts';
import { describePorts } from '../../src/network/ports.ts';
import { namedPorts } from '../../src/network/risky-ports.ts';
import type { SubnetRoute } from '../../src/services/vpc/facts.ts';
import { entry, everything, route, tcp, udp } from '../support/resources/firewall.ts';

const local = route('10.0.0.0/16', 'local');
const toInternet = route('0.0.0.0/0', 'igw-1');
const toInternetV6 = route('::/0', 'igw-1');

const entryPoint = (change: Partial<EntryPoint> = {}): EntryPoint => ({
  id: 'eni-1',
  subnetId: 'subnet-1',
  groupIds: ['sg-1'],
  publicIpv4: ['203.0.113.7'],
  ipv6: [],
  ...change,
});
const routed = (...routes: readonly SubnetRoute[]): NetworkContext['subnets'] => ({ 'subnet-1': { routeTableId: 'rtb-1', routes } });
const filtered = (...entries: readonly ReturnType<typeof entry>[]): NetworkContext['networkAcls'] => ({
  'subnet-1': { id: 'acl-1', entries },
});
const answers = entry(900, 'allow', '0.0.0.0/0', { egress: true });

/** Allows SSH at every hop. */
const open: NetworkContext = {
  groupRules: { 'sg-1': [tcp(22, '0.0.0.0/0')] },
  prefixLists: {},
  subnets: routed(local, toInternet),
  networkAcls: filtered(entry(100, 'allow', '0.0.0.0/0'), answers),
};

interface Case {
  readonly entryPoints?: readonly EntryPoint[];
  readonly facts?: Partial<NetworkContext>;
  readonly ports?: Parameters<typeof internetReachability>[2];
}
const reach = ({ entryPoints = [entryPoint()], facts = {}, ports }: Case) =>
  internetReachability(entryPoints, { ...open, ...facts }, ports);

describe('a path from the internet', () => {
  test('lists every resource on the path', () => {
    const { paths, obstacles } = reach({});
    expect(obstacles).toEqual([]);
    expect(paths).toEqual([
      {
        protocol: 'tcp',
        family: 'ipv4',
        ports: [{ from: 22, to: 22 }],
        sources: ['0.0.0.0/0'],
        address: '203.0.113.7',
        interfaceId: 'eni-1',
        subnetId: 'subnet-1',
        routeTableId: 'rtb-1',
        gateway: 'igw-1',
        groupIds: ['sg-1'],
        networkAclId: 'acl-1',
        answered: true,
      },
    ]);
    expect(paths.map(describePath)).toEqual([
      {
        address: '203.0.113.7',
        ports: 'tcp 22',
        from: ['0.0.0.0/0'],
        networkInterface: 'eni-1',
        subnet: 'subnet-1',
        routeTable: 'rtb-1',
        gateway: 'igw-1',
        securityGroups: ['sg-1'],
        networkAcl: 'acl-1',
        responses: 'allowed',
      },
    ]);
  });

  test.each<[string, Case, string[]]>([
    ['all protocols', { facts: { groupRules: { 'sg-1': [everything('0.0.0.0/0')] } } }, ['tcp all ports', 'udp all ports']],
    ['UDP', { facts: { groupRules: { 'sg-1': [udp(53, '0.0.0.0/0')] } } }, ['udp 53']],
    [
      'only selected ports',
      { facts: { groupRules: { 'sg-1': [everything('0.0.0.0/0')] } }, ports: namedPorts('tcp', [3389, 22]) },
      ['tcp 22, 3389'],
    ],
    [
      'the part of a range that the ACL allows',
      {
        facts: {
          groupRules: { 'sg-1': [tcp([20, 3306], '0.0.0.0/0')] },
          networkAcls: filtered(entry(90, 'deny', '0.0.0.0/0', { ports: [0, 1023] }), entry(100, 'allow', '0.0.0.0/0'), answers),
        },
      },
      ['tcp 1024-3306'],
    ],
    [
      'two halves of the internet, by two groups',
      {
        entryPoints: [entryPoint({ groupIds: ['sg-1', 'sg-2'] })],
        facts: { groupRules: { 'sg-1': [tcp(22, '0.0.0.0/1')], 'sg-2': [tcp(22, '128.0.0.0/1')] } },
      },
      ['tcp 22'],
    ],
    [
      'a prefix list with the whole internet',
      { facts: { groupRules: { 'sg-1': [tcp(22, 'pl-1')] }, prefixLists: { 'pl-1': ['0.0.0.0/0'] } } },
      ['tcp 22'],
    ],
    ['unreadable routes', { facts: { subnets: { 'subnet-1': null } } }, ['tcp 22']],
    ['an unreadable ACL', { facts: { networkAcls: { 'subnet-1': null } } }, ['tcp 22']],
    [
      'disabled Block Public Access',
      { facts: { subnets: { 'subnet-1': { routeTableId: 'rtb-1', routes: [toInternet], blockMode: 'off' } } } },
      ['tcp 22'],
    ],
    [
      'IPv6',
      {
        entryPoints: [entryPoint({ publicIpv4: [], ipv6: ['fd00::1', '2600:1f18::1'] })],
        facts: {
          groupRules: { 'sg-1': [tcp(22, '::/0')] },
          subnets: routed(toInternetV6),
          networkAcls: filtered(entry(101, 'allow', '::/0')),
        },
      },
      ['tcp 22'],
    ],
  ])('is found with %s', (_name, given, ports) => {
    expect(reach(given).paths.map(({ protocol, ports: of }) => `${protocol} ${describePorts(of)}`)).toEqual(ports);
  });

  test('lists only the groups that open it', () => {
    const groupIds = ['sg-web', 'sg-ssh', 'sg-office', 'sg-all'];
    const { paths } = reach({
      entryPoints: [entryPoint({ groupIds })],
      facts: {
        groupRules: {
          'sg-web': [tcp(443, '0.0.0.0/0')],
          'sg-ssh': [tcp(22, '0.0.0.0/0')],
          'sg-office': [tcp(22, '198.51.100.0/24')],
          'sg-all': [everything('0.0.0.0/0')],
        },
      },
      ports: namedPorts('tcp', [22]),
    });
    expect(paths.map((path) => path.groupIds)).toEqual([['sg-ssh', 'sg-all']]);
    expect(paths.map(({ sources }) => sources)).toEqual([['0.0.0.0/0']]);
  });

  test('lists only the sources that open these ports', () => {
    const { paths } = reach({
      facts: {
        groupRules: { 'sg-1': [tcp(22, '0.0.0.0/1', '128.0.0.0/1'), tcp(443, '0.0.0.0/0', '198.51.100.0/24')] },
      },
      ports: namedPorts('tcp', [22]),
    });
    expect(paths.map(({ sources }) => sources)).toEqual([['0.0.0.0/1', '128.0.0.0/1']]);
  });

  test('is found per interface and address family', () => {
    const { paths, obstacles } = reach({
      entryPoints: [
        entryPoint({ ipv6: ['2600:1f18::1'] }),
        entryPoint({ id: 'eni-2', publicIpv4: ['203.0.113.8', '203.0.113.9'] }),
        entryPoint({ id: 'eni-3', publicIpv4: [] }),
      ],
      facts: {
        groupRules: { 'sg-1': [tcp(22, '0.0.0.0/0', '::/0')] },
        subnets: routed(toInternet, toInternetV6),
        networkAcls: filtered(entry(100, 'allow', '0.0.0.0/0'), entry(101, 'allow', '::/0')),
      },
    });
    expect(paths.map(({ interfaceId, address }) => `${interfaceId} ${address}`)).toEqual([
      'eni-1 203.0.113.7',
      'eni-1 2600:1f18::1',
      'eni-2 203.0.113.8',
    ]);
    expect(obstacles).toEqual(['no public address']);
  });

  test.each([
    ['all', true, [answers]],
    ['to ephemeral ports', true, [entry(100, 'allow', '0.0.0.0/0', { ports: [32_768, 65_535], egress: true })]],
    ['to servers only', false, [entry(100, 'allow', '0.0.0.0/0', { ports: [443, 443], egress: true })]],
    ['to the VPC only', false, [entry(100, 'allow', '10.0.0.0/16', { egress: true })]],
    ['over the other protocol', false, [entry(100, 'allow', '0.0.0.0/0', { ports: [0, 65_535], protocol: '17', egress: true })]],
    ['none', false, []],
  ])('checks whether the ACL allows responses: %s', (_name, answered, entries) => {
    const { paths } = reach({ facts: { networkAcls: filtered(entry(100, 'allow', '0.0.0.0/0'), ...entries) } });
    expect(paths.map((path) => path.answered)).toEqual([answered]);
  });
});

describe('blocked paths', () => {
  test.each<[string, Case, string]>([
    ['no address', { entryPoints: [entryPoint({ publicIpv4: [] })] }, 'no public address'],
    ['a local IPv6 address', { entryPoints: [entryPoint({ publicIpv4: [], ipv6: ['fd00::1'] })] }, 'no public address'],
    ['a closed group', { facts: { groupRules: { 'sg-1': [tcp(22, '10.0.0.0/8')] } } }, 'security groups sg-1'],
    ['another port', { ports: namedPorts('tcp', [23]) }, 'security groups sg-1'],
    ['the other protocol', { ports: namedPorts('udp', [22]) }, 'security groups sg-1'],
    ['a group that is open to the other family', { facts: { groupRules: { 'sg-1': [tcp(22, '::/0')] } } }, 'security groups sg-1'],
    ['no group', { entryPoints: [entryPoint({ groupIds: [] })] }, 'security groups '],
    ['no route', { facts: { subnets: routed() } }, 'route table rtb-1'],
    ['a deleted gateway', { facts: { subnets: routed(local, route('0.0.0.0/0', 'igw-1', false)) } }, 'route table rtb-1'],
    ['a NAT gateway', { facts: { subnets: routed(route('0.0.0.0/0', 'nat-1')) } }, 'route table rtb-1'],
    ['a route for the other family', { facts: { subnets: routed(toInternetV6) } }, 'route table rtb-1'],
    ['a route for a partner network only', { facts: { subnets: routed(route('198.51.100.0/24', 'igw-1')) } }, 'route table rtb-1'],
    [
      'an egress-only gateway',
      {
        entryPoints: [entryPoint({ publicIpv4: [], ipv6: ['2600:1f18::1'] })],
        facts: { groupRules: { 'sg-1': [tcp(22, '::/0')] }, subnets: routed(toInternet, route('::/0', 'eigw-1')) },
      },
      'route table rtb-1',
    ],
    [
      'Block Public Access for ingress',
      { facts: { subnets: { 'subnet-1': { routeTableId: 'rtb-1', routes: [toInternet], blockMode: 'block-ingress' } } } },
      'VPC Block Public Access in subnet-1',
    ],
    [
      'bidirectional Block Public Access',
      { facts: { subnets: { 'subnet-1': { routeTableId: 'rtb-1', routes: [toInternet], blockMode: 'block-bidirectional' } } } },
      'VPC Block Public Access in subnet-1',
    ],
    ['an ACL without entries', { facts: { networkAcls: filtered() } }, 'network ACL acl-1'],
    [
      'an ACL that denies the port first',
      { facts: { networkAcls: filtered(entry(90, 'deny', '0.0.0.0/0', { ports: [22, 22] }), entry(100, 'allow', '0.0.0.0/0')) } },
      'network ACL acl-1',
    ],
    ['an ACL that only allows egress', { facts: { networkAcls: filtered(answers) } }, 'network ACL acl-1'],
  ])('are blocked by %s', (_name, given, obstacle) => {
    expect(reach(given)).toEqual({ paths: [], obstacles: [obstacle] });
  });

  test('an address and an open group on different interfaces are not a path', () => {
    const { paths, obstacles } = reach({
      entryPoints: [entryPoint({ groupIds: ['sg-2'] }), entryPoint({ id: 'eni-2', publicIpv4: [] })],
      facts: { groupRules: { ...open.groupRules, 'sg-2': [] } },
    });
    expect(paths).toEqual([]);
    expect(obstacles).toEqual(['security groups sg-2', 'no public address']);
  });
});

describe('unreadable facts', () => {
  /** The facts with all except the named ones unreadable. */
  function onlyReadable(facts: Partial<NetworkContext>, ...names: readonly (keyof NetworkContext)[]): NetworkContext {
    const all = { ...open, ...facts };
    const hidden = (Object.keys(all) as (keyof NetworkContext)[]).filter((name) => !names.includes(name));
    const unreadable = (name: string) => ({
      get: () => {
        throw new Error(name);
      },
    });
    return Object.defineProperties(all, Object.fromEntries(hidden.map((name) => [name, unreadable(name)])));
  }

  test.each<[string, EntryPoint, Partial<NetworkContext>, (keyof NetworkContext)[]]>([
    ['no public address', entryPoint({ publicIpv4: [] }), {}, []],
    ['a closed group', entryPoint(), { groupRules: { 'sg-1': [] } }, ['groupRules']],
    ['a private subnet', entryPoint(), { subnets: routed() }, ['groupRules', 'subnets']],
  ])('do not matter after %s', (_name, from, facts, names) => {
    expect(internetReachability([from], onlyReadable(facts, ...names)).paths).toEqual([]);
  });

  test.each<[keyof NetworkContext, (keyof NetworkContext)[]]>([
    ['groupRules', []],
    ['subnets', ['groupRules']],
    ['networkAcls', ['groupRules', 'subnets']],
  ])('of %s matter if no earlier hop blocks the path', (missing, names) => {
    expect(() => internetReachability([entryPoint()], onlyReadable({}, ...names))).toThrow(missing);
  });
});
