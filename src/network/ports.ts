/** Inclusive bounds within 0 to 65535. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** A set of ports; ranges are sorted, disjoint and not adjacent. */
export type PortSet = readonly PortRange[];

export const allPorts: PortSet = [{ from: 0, to: 65_535 }];

/** A missing or negative bound means all ports, as for protocol -1. Bounds in the wrong order are put right. */
export function portsBetween(from: number | undefined, to: number | undefined): PortSet {
  if (from === undefined || to === undefined || from < 0 || to < 0) return allPorts;
  const low = Math.max(0, Math.min(from, to));
  const high = Math.min(65_535, Math.max(from, to));
  return low > high ? [] : [{ from: low, to: high }];
}

export function unitePorts(sets: readonly PortSet[]): PortSet {
  const merged: PortRange[] = [];
  for (const range of sets.flat().sort((a, b) => a.from - b.from)) {
    const open = merged.at(-1);
    if (open === undefined || range.from > open.to + 1) merged.push(range);
    else if (range.to > open.to) merged[merged.length - 1] = { from: open.from, to: range.to };
  }
  return merged;
}

export function intersectPorts(a: PortSet, b: PortSet): PortSet {
  return a.flatMap((x) =>
    b.flatMap((y) => {
      const from = Math.max(x.from, y.from);
      const to = Math.min(x.to, y.to);
      return from > to ? [] : [{ from, to }];
    }),
  );
}

/** The ports of `a` that are not in `b`. */
export function subtractPorts(a: PortSet, b: PortSet): PortSet {
  return b.reduce<PortSet>(
    (left, { from, to }) =>
      left.flatMap((range) => [
        ...(range.from < from ? [{ from: range.from, to: Math.min(range.to, from - 1) }] : []),
        ...(range.to > to ? [{ from: Math.max(range.from, to + 1), to: range.to }] : []),
      ]),
    a,
  );
}

/** Whether a set holds every port that can be used; port 0 is reserved. */
export const coversAllPorts = (set: PortSet): boolean => subtractPorts([{ from: 1, to: 65_535 }], set).length === 0;

export const hasPort = (set: PortSet, port: number): boolean => set.some(({ from, to }) => from <= port && port <= to);

/** `22, 8000-8080`; `all ports` for the full range, `none` for the empty set. */
export function describePorts(set: PortSet): string {
  if (set.length === 0) return 'none';
  return set.map(({ from, to }) => (from === 0 && to === 65_535 ? 'all ports' : from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/**
 * Cuts the port space where any of the sets begins or ends: within one piece every set holds all ports or none, so whatever depends on
 * membership alone need be computed only once a piece.
 */
export function pieces(sets: readonly PortSet[]): readonly PortRange[] {
  const starts = new Set([0]);
  for (const { from, to } of sets.flat()) starts.add(from).add(to + 1);
  const cuts = [...starts].filter((start) => start <= 65_535).sort((a, b) => a - b);
  return cuts.map((from, i) => ({ from, to: (cuts[i + 1] ?? 65_536) - 1 }));
}
