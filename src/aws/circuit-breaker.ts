import type { CollectionError } from '../core/fact.ts';

/** A place that calls go to. */
export interface CallTarget {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
}

/** Gives up what does not answer, once for all calls to it: an operation, a service, a whole Region. */
export interface CircuitBreaker {
  /** The error of the previous calls if another call would be useless. */
  givenUp(place: CallTarget): CollectionError | undefined;
  /** An attempt begins. */
  asked(place: CallTarget): void;
  /** Something came back, an error of the service included. */
  answered(place: CallTarget): void;
  /** One attempt, begun at `since`, died of what `collectionError` says. `silent`: nothing came back. */
  died(place: CallTarget, collectionError: CollectionError, silent: boolean, since: number): void;
  /** Nothing was ever heard of the place's Region. */
  unheard(place: CallTarget): boolean;
}

/** Attempts that died in a row, since when (ms), and of what the last died. */
interface Streak {
  deaths: number;
  since: number;
  collectionError: CollectionError | undefined;
  /** Something came back once. */
  answered: boolean;
  /** Services that were asked, and since when (ms). */
  readonly services: Set<string>;
  asked: number;
}

/** Less long than this may be a hiccup, however many attempts it hits. */
const shortest = 2_000;
/** Deaths in a row of one operation. */
const operationLimit = 12;
/** Unanswered attempts at a service that never answered. */
const serviceLimit = 3;
/** Services called in a Region that never answered, and how long it may stay silent (ms). */
const regionLimit = 3;
export const FAILURES_TO_OPEN = 10_000;

/** @param now a clock in milliseconds that never goes back */
export function createCircuitBreaker(now: () => number): CircuitBreaker {
  const streaks = new Map<string, Streak>();
  const streakOf = (key: string): Streak => {
    let streak = streaks.get(key);
    if (streak === undefined) {
      streak = { deaths: 0, since: 0, collectionError: undefined, answered: false, services: new Set(), asked: now() };
      streaks.set(key, streak);
    }
    return streak;
  };
  const streaksOf = ({ service, operation, region }: CallTarget) => ({
    operation: streakOf(`${region} ${service} ${operation}`),
    service: streakOf(`${region} ${service}`),
    region: streakOf(region),
  });
  const lasting = ({ deaths, since }: Streak) => deaths > 0 && now() - since >= shortest;

  return {
    givenUp(place) {
      const { operation, service, region } = streaksOf(place);
      if (!region.answered && region.services.size >= regionLimit && (lasting(region) || now() - region.asked >= FAILURES_TO_OPEN)) {
        return { kind: 'unreachable', action: '', message: `nothing answers in ${place.region}`, ...region.collectionError };
      }
      if (!service.answered && service.deaths >= serviceLimit && lasting(service)) return service.collectionError;
      return operation.deaths >= operationLimit && lasting(operation) ? operation.collectionError : undefined;
    },
    asked: ({ service, region }) => void streakOf(region).services.add(service),
    answered(place) {
      for (const streak of Object.values(streaksOf(place))) {
        streak.answered = true;
        streak.deaths = 0;
      }
    },
    unheard: ({ region }) => !streakOf(region).answered,
    died(place, collectionError, silent, since) {
      const { operation, service, region } = streaksOf(place);
      if (!silent) {
        service.answered = true;
        region.answered = true;
      }
      for (const streak of silent ? [operation, service, region] : [operation]) {
        if (streak.deaths === 0) streak.since = since;
        streak.deaths += 1;
        streak.collectionError = collectionError;
      }
    },
  };
}
