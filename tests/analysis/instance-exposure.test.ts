import { reachablePorts } from '../../src/analysis/instance-exposure.ts';
import { namedPorts } from '../../src/analysis/risky-ports.ts';
import { entry, tcp } from '../support/firewall.ts';

const ports = namedPorts('tcp', [22]);
const open = {
  interfaces: [{ id: 'eni-1', subnetId: 'subnet-1', groupIds: ['sg-1'], publicIpv4: ['203.0.113.7'], ipv6: [] }],
  groupRules: { 'sg-1': [tcp(22, '0.0.0.0/0')] },
  prefixLists: {},
  networkAcls: { 'subnet-1': [entry(100, 'allow', '0.0.0.0/0')] },
  subnets: { 'subnet-1': { ipv4: true, ipv6: false } },
};

/** The facts with all but the named ones unreadable. */
function onlyReadable(facts: typeof open, ...names: readonly (keyof typeof open)[]): typeof open {
  const readable: Record<string, unknown> = {};
  for (const name of Object.keys(facts) as (keyof typeof open)[]) {
    if (names.includes(name)) readable[name] = facts[name];
    else
      Object.defineProperty(readable, name, {
        get: () => {
          throw new Error(name);
        },
      });
  }
  return readable as typeof open;
}

test('all legs open', () => {
  expect(reachablePorts(open, ports)).toEqual(['SSH (tcp 22) from 0.0.0.0/0']);
});

test.each([
  ['no public address', { ...open, interfaces: open.interfaces.map((nic) => ({ ...nic, publicIpv4: [] })) }, ['interfaces']],
  ['a closed group', { ...open, groupRules: { 'sg-1': [] } }, ['interfaces', 'groupRules']],
  ['a closed ACL', { ...open, networkAcls: { 'subnet-1': [] } }, ['interfaces', 'groupRules', 'networkAcls']],
] as const)('%s decides without what comes after', (_, facts, names) => {
  expect(reachablePorts(onlyReadable(facts as typeof open, ...names), ports)).toEqual([]);
});

test.each([
  ['groupRules', ['interfaces']],
  ['networkAcls', ['interfaces', 'groupRules']],
  ['subnets', ['interfaces', 'groupRules', 'networkAcls']],
] as const)('%s is missed when nothing before it blocks', (missing, names) => {
  expect(() => reachablePorts(onlyReadable(open, ...names), ports)).toThrow(missing);
});
