/** Measured row heights in pixels. Rows that are not measured yet get the typical height of measured ones. */
export interface Heights {
  readonly measure: (rows: readonly (readonly [index: number, height: number])[]) => void;
  /** Total height of the rows from one to another, exclusive. */
  readonly sum: (from: number, to: number) => number;
  /** The rows that intersect a range of pixels: the first, and the one after the last. */
  readonly between: (top: number, bottom: number) => readonly [number, number];
}

export function createHeights(length: number): Heights {
  /** 0: not measured. */
  const known = new Float32Array(length);
  let usual = 0;
  const heightOf = (index: number) => known[index] || usual;
  return {
    measure: (rows) => {
      for (const [index, height] of rows) known[index] = height;
      usual ||= rows.map(([, height]) => height).toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
    },
    sum: (from, to) => {
      let sum = 0;
      for (let index = from; index < to; index++) sum += heightOf(index);
      return sum;
    },
    between: (top, bottom) => {
      let from = 0;
      let end = heightOf(0);
      while (from < length && end <= top) end += heightOf(++from);
      let to = from;
      while (to < length && end - heightOf(to) < bottom) end += heightOf(++to);
      return [from, to];
    },
  };
}
