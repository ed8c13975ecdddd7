import type { ApiCalls } from '../core/collector.ts';
import { globalRegion } from '../core/names.ts';

/** API calls that one listing and the facts of its resources may still make. */
interface Want {
  /** Operations, as {@link operationKeys} names them. */
  readonly operations: ReadonlySet<string>;
  /** The Region of the listing; a global one may call every Region. */
  readonly place: string;
}

/** Tracks which API calls may still be made. */
export interface ReadLifetimes {
  /** Call when a listing is finished. */
  drop(want: Want): void;
  /** Whether one of these calls may still be made in a Region, or for the whole account. */
  has(apiCalls: readonly ApiCalls[], place: string): boolean;
}

export const operationKeys = (apiCalls: readonly ApiCalls[]): string[] =>
  apiCalls.flatMap(({ service, operations }) => operations.map((operation) => `${service.name}:${operation}`));

const anywhere = '*';

export function createReadLifetimes(wants: readonly Want[]): ReadLifetimes {
  const numbers = new Map<string, number>();
  const change = ({ operations, place }: Want, by: number) => {
    for (const operation of operations) {
      for (const where of [place, anywhere]) {
        const key = `${operation} ${where}`;
        numbers.set(key, (numbers.get(key) ?? 0) + by);
      }
    }
  };
  for (const want of wants) change(want, 1);
  return {
    drop: (want) => change(want, -1),
    has: (reads, place) => {
      const places = place === globalRegion ? [anywhere] : [place, globalRegion];
      return operationKeys(reads).some((operation) => places.some((place) => (numbers.get(`${operation} ${place}`) ?? 0) > 0));
    },
  };
}
