import fc from 'fast-check';
import { exposedPorts, openToWorld, ruleCount, whenUnused } from '../../src/network/group-exposure.ts';
import { highRiskPorts, namedPorts, sensitivePorts } from '../../src/network/risky-ports.ts';
import type { FirewallRule } from '../../src/services/vpc/facts.ts';
import { anInterface, everything, tcp } from '../support/resources/firewall.ts';

/** Facts that throw when a prefix list is read. */
const unreadable = {
  get prefixLists(): never {
    throw new Error('touched');
  },
};

const ssh = (rules: readonly FirewallRule[], facts: Parameters<typeof openToWorld>[1]) =>
  openToWorld(rules, facts, (open) => exposedPorts(open, namedPorts('tcp', [22])));

describe('openToWorld', () => {
  test.each([
    ['no prefix list', [tcp(22, '10.0.0.0/8')], []],
    ['a rule that is open to the world', [tcp(22, '0.0.0.0/0'), tcp(22, 'pl-1')], ['SSH (tcp 22) from 0.0.0.0/0']],
    ['a prefix list on another port', [tcp(443, 'pl-1')], []],
  ])('reads no prefix list: %s', (_, rules, expected) => {
    expect(ssh(rules, unreadable)).toEqual(expected);
  });

  test('reads a prefix list that is decisive', () => {
    expect(() => ssh([everything('pl-1')], unreadable)).toThrow('touched');
    expect(ssh([everything('pl-1')], { prefixLists: { 'pl-1': ['0.0.0.0/0'] } })).toEqual(['SSH (tcp 22) from pl-1']);
    expect(ssh([everything('pl-1')], { prefixLists: { 'pl-1': ['192.0.2.0/24'] } })).toEqual([]);
  });

  test('adds a prefix list to the blocks of other rules', () => {
    const rules = [tcp(22, '0.0.0.0/2'), tcp(22, 'pl-1')];
    expect(ssh(rules, { prefixLists: { 'pl-1': ['64.0.0.0/2'] } })).toEqual(['SSH (tcp 22) from 0.0.0.0/2, pl-1']);
  });

  test('a port is exposed exactly if it is in a range that is open to the world', () => {
    const port = fc.integer({ min: 0, max: 65_535 });
    fc.assert(
      fc.property(port, port, port, (one, other, asked) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const found = openToWorld([tcp([from, to], '0.0.0.0/0')], unreadable, (open) => exposedPorts(open, namedPorts('tcp', [asked])));
        expect(found.length > 0).toBe(from <= asked && asked <= to);
      }),
    );
  });
});

test.each([
  [{ interfaces: [anInterface], launchTemplates: [], referencedBy: [] }, undefined],
  [{ interfaces: [], launchTemplates: ['lt-1'], referencedBy: [] }, undefined],
  [{ interfaces: [], launchTemplates: [], referencedBy: ['sg-2'] }, undefined],
  [{ interfaces: [], launchTemplates: [], referencedBy: [] }, 'low'],
])('whenUnused(%j)', (facts, expected) => {
  expect(whenUnused(facts)?.severity).toBe(expected);
});

test('ruleCount counts each peer of a rule', () => {
  expect(ruleCount([])).toBe(0);
  expect(ruleCount([tcp(22, '10.0.0.0/8', '::/0', 'pl-1', 'sg-1'), tcp(80, '0.0.0.0/0'), { IpProtocol: '-1' }])).toBe(5);
});

describe('risky ports', () => {
  test('include the ports that AWS names', () => {
    // https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
    const awsNames = [
      20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, 9200, 9300,
    ];
    const listed = highRiskPorts.filter(({ protocol }) => protocol === 'tcp').flatMap(({ ports }) => ports);
    expect(awsNames.filter((port) => !listed.some(({ from, to }) => from <= port && port <= to))).toEqual([]);
  });

  test('exclude web ports', () => {
    const web = [80, 443].filter((port) => highRiskPorts.some(({ ports }) => ports.some(({ from, to }) => from <= port && port <= to)));
    expect(web).toEqual([]);
  });

  test('are sorted ranges', () => {
    for (const { ports } of sensitivePorts) for (const { from, to } of ports) expect(from).toBeLessThanOrEqual(to);
  });

  test('have names for single ports', () => {
    expect(namedPorts('tcp', [22, 4711]).map(({ name }) => name)).toEqual(['SSH', 'port 4711']);
  });
});
