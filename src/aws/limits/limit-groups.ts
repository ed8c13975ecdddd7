import { type LimitInUse, limitKey, type PublishedLimit } from '../../core/rate-limit.ts';
import type { CallTarget } from './circuit-breaker.ts';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';

/** The limiters of a run: one for each limit in each Region. */
export interface LimitGroups {
  limiterFor(target: CallTarget): RateLimiter;
  /** Records a throttled call. Call it before the limiter's `throttled`. */
  throttled(target: CallTarget): void;
  /** The known limit that most calls wait for. */
  busiest(): LimitInUse | undefined;
}

/** Throttled calls within this time belong together. */
const TOGETHER_MS = 1000;
/** Idle operations that must be throttled before a shared limit is assumed: another workload can cause one of them. */
const MIN_EVIDENCE = 2;

/** Evidence for a shared limit of one service in one Region. */
interface Suspicion {
  /** When each operation was throttled last. */
  readonly throttledAt: Map<string, number>;
  evidence: number;
  shared: RateLimiter | undefined;
}

interface Entry {
  readonly name: string;
  readonly region: string;
  readonly limiter: RateLimiter;
}

/**
 * Returns limiters by limit. Each operation without a published limit has its own limiter, until calls of several idle operations of the
 * service are throttled together: then these operations share a limit, and one limiter.
 */
export function createLimitGroups(
  limitOf: (service: string, operation: string) => PublishedLimit | undefined,
  now: () => number,
): LimitGroups {
  const entries = new Map<string, Entry>();
  const suspicions = new Map<string, Suspicion>();

  const keyOf = ({ service, operation, region }: CallTarget) => `${region} ${limitKey(service, operation, limitOf(service, operation))}`;
  const entryOf = (target: CallTarget): Entry => {
    const key = keyOf(target);
    let entry = entries.get(key);
    if (entry === undefined) {
      const { service, operation, region } = target;
      const limit = limitOf(service, operation);
      entry = { name: limitKey(service, operation, limit), region, limiter: createRateLimiter({ limit, now }) };
      entries.set(key, entry);
    }
    return entry;
  };
  const suspicionOf = ({ service, region }: CallTarget): Suspicion => {
    const key = `${region} ${service}`;
    const known = suspicions.get(key) ?? { throttledAt: new Map<string, number>(), evidence: 0, shared: undefined };
    suspicions.set(key, known);
    return known;
  };

  const merge = (suspicion: Suspicion, targets: readonly CallTarget[]) => {
    const alone = targets.filter((target) => entryOf(target).limiter !== suspicion.shared);
    suspicion.shared ??= createRateLimiter({ now, isThrottled: true });
    for (const target of alone) {
      entryOf(target).limiter.moveTo(suspicion.shared);
      entries.set(keyOf(target), { name: target.service, region: target.region, limiter: suspicion.shared });
    }
  };

  return {
    limiterFor: (target) => entryOf(target).limiter,
    throttled(target) {
      const { service, operation, region } = target;
      if (limitOf(service, operation) !== undefined) return;
      const suspicion = suspicionOf(target);
      const at = now();
      const { limiter } = entryOf(target);
      const others = [...suspicion.throttledAt]
        .filter(([other, when]) => other !== operation && at - when <= TOGETHER_MS)
        .map(([other]) => ({ service, operation: other, region }));
      suspicion.throttledAt.set(operation, at);
      if (limiter === suspicion.shared || others.length === 0) return;
      if (limiter.status.isQuiet) suspicion.evidence += 1;
      // Once a shared limit is known, throttling at the same time is enough.
      if (suspicion.evidence >= MIN_EVIDENCE) merge(suspicion, [target, ...others]);
    },
    busiest: () =>
      [...entries.values()]
        .map(({ name, region, limiter }): LimitInUse => {
          const { waiting, perSecond } = limiter.status;
          return { name, region, perSecond, waiting };
        })
        .filter(({ waiting, perSecond }) => waiting > 0 && perSecond !== Number.POSITIVE_INFINITY)
        .reduce<LimitInUse | undefined>((most, next) => (most === undefined || next.waiting > most.waiting ? next : most), undefined),
  };
}
