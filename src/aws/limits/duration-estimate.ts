import { limitKey, type PublishedLimits, publishedLimitOf } from '../../core/rate-limit.ts';
import { limitAt } from '../client-pool.ts';

/** Calls of one operation in one Region. */
export interface RegionalCalls {
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  readonly calls: number;
}

/** The time that calls of one rate limit take. */
export interface LimitTime {
  /** `lambda` for a limit that operations share, else `ec2:DescribeInstanceAttribute`. */
  readonly name: string;
  readonly region: string;
  readonly calls: number;
  readonly perSecond: number;
  readonly seconds: number;
}

/** The shortest time in which calls can be made. */
export interface DurationEstimate {
  readonly seconds: number;
  /** Calls × latency ÷ concurrency. */
  readonly latencySeconds: number;
  /** (Calls − burst) ÷ rate of each limit, the slowest first. */
  readonly limits: readonly LimitTime[];
}

export interface EstimateOptions {
  readonly limits: PublishedLimits;
  readonly pace: number;
  readonly concurrency: number;
  readonly latencyMs: number;
}

/** Returns the shortest time in which calls can be made: within all rate limits and the number of concurrent calls. */
export function estimateDuration(calls: readonly RegionalCalls[], options: EstimateOptions): DurationEstimate {
  const { limits, pace, concurrency, latencyMs } = options;
  const total = calls.reduce((sum, { calls: count }) => sum + count, 0);
  const limited = calls.filter(({ service, operation }) => publishedLimitOf(limits, service, operation) !== undefined);
  const groups = Map.groupBy(limited, ({ region, service, operation }) =>
    [region, limitKey(service, operation, publishedLimitOf(limits, service, operation))].join(' '),
  );
  const times = [...groups].flatMap(([key, group]): LimitTime[] => {
    const [first] = group;
    const limit = first && limitAt(pace, publishedLimitOf(limits, first.service, first.operation));
    if (limit === undefined) return [];
    const count = group.reduce((sum, { calls: more }) => sum + more, 0);
    const [region = '', name = ''] = key.split(' ');
    return [{ name, region, calls: count, perSecond: limit.perSecond, seconds: Math.max(0, count - limit.burst) / limit.perSecond }];
  });
  const slowest = times.sort((a, b) => b.seconds - a.seconds);
  const latencySeconds = (total * latencyMs) / concurrency / 1000;
  return { seconds: Math.max(latencySeconds, slowest[0]?.seconds ?? 0), latencySeconds, limits: slowest };
}

/** Spreads calls over places, in proportion to the number of resources in each. */
export function spreadCalls<Place extends { readonly count: number }>(
  calls: number,
  places: readonly Place[],
): (Place & { readonly calls: number })[] {
  const total = places.reduce((sum, { count }) => sum + count, 0);
  return places.map((place) => ({ ...place, calls: total === 0 ? 0 : Math.round((calls * place.count) / total) }));
}
