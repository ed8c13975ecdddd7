import type { CollectionError } from '../../core/fact.ts';

/** The operation, service and Region of a call. */
export interface CallTarget {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
}

/** Stops calls to an operation, service or Region that does not respond. */
export interface CircuitBreaker {
  /** The error of the previous calls if another call would be useless. */
  givenUp(place: CallTarget): CollectionError | undefined;
  /** Records the start of an attempt. */
  asked(place: CallTarget): void;
  /** Records a response, including an error of the service. */
  answered(place: CallTarget): void;
  /** Records a failed attempt that started at `since`. `silent`: there was no response. */
  died(place: CallTarget, death: { readonly collectionError: CollectionError; readonly silent: boolean; readonly since: number }): void;
  /** Whether the Region has never responded. */
  unheard(place: CallTarget): boolean;
}

/** Consecutive failed attempts, their start (ms) and the last error. */
interface Streak {
  deaths: number;
  since: number;
  collectionError: CollectionError | undefined;
  /** Whether there was ever a response. */
  answered: boolean;
  /** Called services, and the first call (ms). */
  readonly services: Set<string>;
  asked: number;
}

/** A shorter outage does not open a circuit for any number of failed attempts. */
const shortest = 2_000;
/** Consecutive failed attempts of one operation that open its circuit. */
const operationLimit = 12;
/** Unanswered attempts at a service that never answered. */
const serviceLimit = 3;
/** Services called in a Region that never answered, and how long it may stay silent (ms). */
const regionLimit = 3;
export const FAILURES_TO_OPEN = 10_000;

/** Creates a circuit breaker. @param now a monotonic clock in milliseconds */
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
        return { kind: 'unreachable', action: '', message: `no endpoint responds in ${place.region}`, ...region.collectionError };
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
    died(place, { collectionError, silent, since }) {
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
