import fc from 'fast-check';
import type { PortSet } from '../../src/network/ports.ts';
import {
  allPorts,
  describePorts,
  hasPort,
  intersectPorts,
  pieces,
  portsBetween,
  subtractPorts,
  unitePorts,
} from '../../src/network/ports.ts';

test.each([
  [22, 22, '22'],
  [8000, 8080, '8000-8080'],
  [8080, 8000, '8000-8080'],
  [0, 65_535, 'all ports'],
  [undefined, undefined, 'all ports'],
  [-1, -1, 'all ports'],
  [22, undefined, 'all ports'],
  [65_000, 99_999, '65000-65535'],
  [70_000, 70_001, 'none'],
])('from %s to %s: %s', (from, to, expected) => {
  expect(describePorts(portsBetween(from, to))).toBe(expected);
});

const universe = Array.from({ length: 24 }, (_, port) => port);
const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => portsBetween(a, b));
const ports = fc.array(range, { maxLength: 5 }).map(unitePorts);
const enumerate = (set: PortSet): number[] => universe.filter((port) => set.some(({ from, to }) => from <= port && port <= to));

test('set arithmetic, against every port of a small range', () => {
  fc.assert(
    fc.property(ports, ports, (a, b) => {
      const [p, q] = [new Set(enumerate(a)), new Set(enumerate(b))];
      const sorted = (set: ReadonlySet<number>): number[] => [...set].sort((x, y) => x - y);
      expect(enumerate(unitePorts([a, b]))).toEqual(sorted(p.union(q)));
      expect(enumerate(intersectPorts(a, b))).toEqual(sorted(p.intersection(q)));
      expect(enumerate(subtractPorts(a, b))).toEqual(sorted(p.difference(q)));
      for (const port of universe) expect(hasPort(a, port)).toBe(p.has(port));
      for (const result of [unitePorts([a, b]), intersectPorts(a, b), subtractPorts(a, b)]) expect(unitePorts([result])).toEqual(result);
    }),
  );
});

test('intervals cover all ports, and no set splits an interval', () => {
  fc.assert(
    fc.property(fc.array(ports, { maxLength: 4 }), (sets) => {
      const cut = pieces(sets);
      expect(unitePorts([cut])).toEqual(allPorts);
      expect(cut.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(65_536);
      for (const set of sets) for (const { from, to } of cut) expect(hasPort(set, from)).toBe(hasPort(set, to));
    }),
  );
});

test('describePorts', () => {
  expect(describePorts(unitePorts([portsBetween(8000, 8080), portsBetween(22, 22), portsBetween(8081, 8081)]))).toBe('22, 8000-8081');
  expect(describePorts([])).toBe('none');
});
