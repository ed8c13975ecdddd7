import fc from 'fast-check';
import { internetReachability, type NetworkContext } from '../../src/network/internet-reachability.ts';
import { hasPort } from '../../src/network/ports.ts';
import { entry, route, tcp, udp } from '../support/resources/firewall.ts';

/** A small network: two subnets, three groups, eight ports; each hop is open or closed independently. */
const ports = [0, 1, 2, 3, 4, 5, 6, 7];
const groups = ['sg-1', 'sg-2', 'sg-3'];
const subnets = ['subnet-1', 'subnet-2'];
const world = '0.0.0.0/0';

const rule = fc.record({
  protocol: fc.constantFrom('tcp' as const, 'udp' as const),
  port: fc.nat(7),
  from: fc.constantFrom(world, '10.0.0.0/8', '198.51.100.0/24'),
});
const aclEntry = fc.record({
  number: fc.integer({ min: 1, max: 6 }),
  action: fc.constantFrom('allow' as const, 'deny' as const),
  protocol: fc.constantFrom('6', '17', '-1'),
  from: fc.nat(7),
  length: fc.nat(7),
});
const acl = fc.uniqueArray(aclEntry, { maxLength: 5, selector: ({ number }) => number });
const wayOut = fc.constantFrom('igw-1', 'nat-1', 'none');
const entryPoint = fc.record({
  subnet: fc.constantFrom(...subnets),
  groups: fc.subarray(groups, { minLength: 1 }),
  isPublic: fc.boolean(),
});

const scene = fc.record({
  rules: fc.tuple(fc.array(rule, { maxLength: 4 }), fc.array(rule, { maxLength: 4 }), fc.array(rule, { maxLength: 4 })),
  acls: fc.tuple(acl, acl),
  routes: fc.tuple(wayOut, wayOut),
  entryPoints: fc.array(entryPoint, { minLength: 1, maxLength: 3 }),
});

test('reachability equals the simulation of every packet in a small network', () => {
  fc.assert(
    fc.property(scene, ({ rules, acls, routes, entryPoints }) => {
      const facts: NetworkContext = {
        groupRules: Object.fromEntries(
          groups.map((id, at) => [
            id,
            (rules[at] ?? []).map(({ protocol, port, from }) => (protocol === 'tcp' ? tcp(port, from) : udp(port, from))),
          ]),
        ),
        prefixLists: {},
        subnets: Object.fromEntries(
          subnets.map((id, at) => [
            id,
            {
              routeTableId: `rtb-${at}`,
              routes: [route('10.0.0.0/16', 'local'), ...(routes[at] === 'none' ? [] : [route(world, routes[at] ?? '')])],
            },
          ]),
        ),
        networkAcls: Object.fromEntries(
          subnets.map((id, at) => [
            id,
            {
              id: `acl-${at}`,
              entries: (acls[at] ?? []).map(({ number, action, protocol, from, length }) =>
                entry(number, action, world, { protocol, ports: [from, from + length] }),
              ),
            },
          ]),
        ),
      };
      const { paths } = internetReachability(
        entryPoints.map(({ subnet, groups: groupIds, isPublic }, at) => ({
          id: `eni-${at}`,
          subnetId: subnet,
          groupIds,
          publicIpv4: isPublic ? ['203.0.113.7'] : [],
          ipv6: [],
        })),
        facts,
      );
      for (const [index, { subnet, groups: guards, isPublic }] of entryPoints.entries()) {
        const at = subnets.indexOf(subnet);
        for (const [name, number] of [
          ['tcp', '6'],
          ['udp', '17'],
        ] as const) {
          for (const port of ports) {
            const admitted = guards.some((id) =>
              (rules[groups.indexOf(id)] ?? []).some((given) => given.protocol === name && given.port === port && given.from === world),
            );
            const match = [...(acls[at] ?? [])]
              .sort((a, b) => a.number - b.number)
              .find(({ protocol, from, length }) => protocol === '-1' || (protocol === number && from <= port && port <= from + length));
            const expected = isPublic && admitted && routes[at] === 'igw-1' && match?.action === 'allow';
            const found = paths.some((path) => path.interfaceId === `eni-${index}` && path.protocol === name && hasPort(path.ports, port));
            expect({ index, name, port, found }).toEqual({ index, name, port, found: expected });
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
