import type { RateLimit } from '../../core/rate-limit.ts';

/** Paces the calls that one rate limit applies to. */
export interface RateLimiter {
  /** Waits until a call may be made. `again`: the call was throttled before and goes first. */
  acquire(again: boolean): Promise<Permit>;
  /** Hands the waiting calls to another limiter, because both are subject to the same limit. */
  moveTo(other: RateLimiter): void;
  /** Adds waiting calls of another limiter, and the calls per second that AWS accepted of them. */
  adopt(waiting: readonly Waiting[], accepted: number): void;
  /** Why waiting longer is useless. Absent: it is not. */
  readonly exhausted: string | undefined;
  readonly status: RateLimiterStatus;
}

export interface RateLimiterStatus {
  readonly waiting: number;
  /** The current rate; `Infinity` while no limit is known. */
  readonly perSecond: number;
  /** Calls accepted within the last second. */
  readonly accepted: number;
  /** No call was accepted for so long that this limit alone cannot explain a throttled call. */
  readonly isQuiet: boolean;
}

/** Permission to make one call, to be given back exactly once. */
export interface Permit {
  /** AWS accepted the call, with any response. */
  succeeded(): void;
  /** AWS throttled the call. `retryAfterMs`: how long it asked to wait. */
  throttled(retryAfterMs?: number): void;
  /** The call was not made. */
  released(): void;
}

export type Waiting = (permit: Permit) => void;

export interface RateLimiterOptions {
  /** Never faster than this. Absent: as fast as AWS accepts calls. */
  readonly limit?: RateLimit | undefined;
  /** AWS throttles already; `adopt` says how many calls it accepts. */
  readonly isThrottled?: boolean;
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
}

/** Calls under way at once before anything is known of a limit; each accepted call allows `WINDOW_GROWTH` more. */
const FIRST_WINDOW = 4;
const WINDOW_GROWTH = 0.5;
const MAX_WINDOW = 64;
const MIN_PER_SECOND = 0.5;
/** The first rate when AWS throttles before it accepted any call. */
const CAUTIOUS_PER_SECOND = 5;
/** CUBIC, with the constants of the SDK's adaptive retry mode. */
const BETA = 0.7;
const SCALE = 0.4;
/** Calls between reaching the last known limit and exceeding it noticeably: about one call in fifty is throttled. */
const PROBE_CALLS = 80;
/** Bounds of the time over which the accepted rate is measured. */
const MEASURED_SECONDS = 5;
const MEASURED_CALLS = 20;
/** The accepted rate of the last second exceeds the average by so much only if AWS's bucket was full in between. */
const OVERFLOW = 1.5;
/** Slow-downs in a row without an accepted call, over at least this time, after which waiting is useless. */
const MAX_SLOW_DOWNS = 6;
const MIN_SILENCE_MS = 5_000;
/** An audit waits this long in all for one limit below `SLOW_PER_SECOND`. */
export const MAX_SLOW_MS = 15 * 60_000;
const SLOW_PER_SECOND = 2;
/** Longest `Retry-After` that is respected. */
export const MAX_RETRY_AFTER_MS = 30_000;
/** Tokens that a late timer does not lose, in seconds of the rate. */
const TIMER_SLACK_S = 0.1;

/**
 * Returns a limiter that uses CUBIC as the SDK's adaptive retry mode does (`DefaultRateLimiter` of `@smithy/core/retry`): after a throttled
 * call, 0.7 of the accepted rate, back at that rate within seconds, then carefully above it. The SDK's class is not used because it
 * lowers the rate once per throttled call instead of once per round of calls, exceeds a limit of one call per second every second,
 * starts low after its first throttled call, and knows neither ceilings nor which of the waiting calls goes first.
 */
export function createRateLimiter({ limit, isThrottled = false, now }: RateLimiterOptions): RateLimiter {
  const ceiling = limit?.perSecond ?? Number.POSITIVE_INFINITY;
  let perSecond = ceiling;
  let tokens = limit?.burst ?? Number.POSITIVE_INFINITY;
  let countedAt = now();
  let pausedUntil = 0;
  let window = FIRST_WINDOW;
  let underWay = 0;
  let round = 0;
  let inVain = 0;
  let acceptedAt: number | undefined;
  let throttledAt: number | undefined;
  let slowMs = 0;
  /** Seconds in which calls waited: only then does the limit, and not the audit, determine the rate. */
  let busy = 0;
  /** The last slow-down: the rate at which AWS throttled, and when, in busy seconds. */
  let peak: { readonly perSecond: number; readonly at: number } | undefined;
  /** AWS's bucket was empty then. Absent: it was never empty. */
  let measured: { readonly since: number; accepted: number } | undefined;
  let recent = { since: now(), accepted: 0, before: 0 };
  let timer: NodeJS.Timeout | undefined;
  const waiting: Waiting[] = [];

  const slowDown = (known: number) => {
    peak = { perSecond: known, at: busy };
    perSecond = Math.max(MIN_PER_SECOND, known * BETA);
    tokens = 0;
  };
  const burst = () => (peak === undefined ? (limit?.burst ?? Number.POSITIVE_INFINITY) : Math.max(1, perSecond * TIMER_SLACK_S));
  const exhausted = (): string | undefined => {
    if (slowMs >= MAX_SLOW_MS) return `AWS accepted fewer than ${SLOW_PER_SECOND} calls per second for ${MAX_SLOW_MS / 60_000} minutes`;
    const silence = now() - Math.max(acceptedAt ?? 0, throttledAt ?? now());
    return inVain >= MAX_SLOW_DOWNS && silence >= MIN_SILENCE_MS
      ? `AWS accepted no call in ${Math.round(silence / 1000)} seconds`
      : undefined;
  };
  const refill = () => {
    const at = now();
    const passed = at - countedAt;
    countedAt = at;
    if (waiting.length > 0) {
      busy += passed / 1000;
      if (perSecond < SLOW_PER_SECOND) slowMs += passed;
    }
    if (perSecond !== Number.POSITIVE_INFINITY) tokens = Math.min(burst(), tokens + (passed / 1000) * perSecond);
    if (peak === undefined) return;
    perSecond = Math.min(ceiling, Math.max(MIN_PER_SECOND, cubic(peak.perSecond, busy - peak.at)));
    if (perSecond === ceiling) peak = undefined;
  };
  const acceptedLately = (more: number): number => {
    const passed = now() - recent.since;
    if (passed >= 1000) recent = { since: now(), accepted: 0, before: passed < 2000 ? recent.accepted : 0 };
    recent.accepted += more;
    return Math.max(recent.accepted, recent.before);
  };
  const serve = () => {
    refill();
    while (waiting.length > 0 && (exhausted() !== undefined || (underWay < window && tokens >= 1 && countedAt >= pausedUntil))) {
      tokens -= 1;
      underWay += 1;
      waiting.shift()?.(permit(round));
    }
    if (waiting.length === 0 || underWay >= window || timer !== undefined) return;
    const delay = Math.max(((1 - tokens) / perSecond) * 1000, pausedUntil - countedAt);
    timer = setTimeout(
      () => {
        timer = undefined;
        serve();
      },
      Math.max(1, Math.ceil(delay)),
    );
  };
  const permit = (issuedIn: number): Permit => ({
    succeeded() {
      refill();
      underWay -= 1;
      inVain = 0;
      throttledAt = undefined;
      acceptedAt = now();
      window = Math.min(MAX_WINDOW, window + WINDOW_GROWTH);
      acceptedLately(1);
      if (measured !== undefined) measured.accepted += 1;
      serve();
    },
    released() {
      refill();
      underWay -= 1;
      tokens += 1;
      serve();
    },
    throttled(retryAfterMs = 0) {
      refill();
      underWay -= 1;
      throttledAt ??= now();
      pausedUntil = Math.max(pausedUntil, now() + Math.min(retryAfterMs, MAX_RETRY_AFTER_MS));
      // Calls that were made before the last slow-down say nothing new.
      if (issuedIn === round) {
        round += 1;
        inVain += 1;
        slowDown(Math.min(perSecond, acceptedRate()));
        if (measured === undefined || (busy - measured.since > MEASURED_SECONDS && measured.accepted > MEASURED_CALLS))
          measured = { since: busy, accepted: 0 };
      }
      serve();
    },
  });
  /**
   * Calls per second that AWS accepts. Between two moments at which its bucket is empty, it accepts exactly its limit, unless calls were
   * so slow for so long that the bucket was full in between.
   */
  const acceptedRate = (): number => {
    if (measured === undefined) return perSecond === Number.POSITIVE_INFINITY ? acceptedLately(0) || CAUTIOUS_PER_SECOND : perSecond;
    const seconds = busy - measured.since;
    const average = (measured.accepted + 1) / seconds;
    const recent = acceptedLately(0);
    return recent > OVERFLOW * average + 1 ? recent : average;
  };
  if (isThrottled) slowDown(0);

  return {
    get exhausted() {
      return exhausted();
    },
    get status() {
      const quietMs = Math.max(1000, 2000 / perSecond);
      return {
        waiting: waiting.length,
        perSecond,
        accepted: acceptedLately(0),
        isQuiet: acceptedAt === undefined || now() - acceptedAt > quietMs,
      };
    },
    acquire: (again) =>
      new Promise((resolve) => {
        refill();
        if (again) waiting.unshift(resolve);
        else waiting.push(resolve);
        serve();
      }),
    moveTo: (other) => {
      refill();
      other.adopt(waiting.splice(0), acceptedLately(0));
    },
    adopt: (more, accepted) => {
      refill();
      if (peak !== undefined) peak = { ...peak, perSecond: peak.perSecond + accepted };
      measured = { since: busy, accepted: 0 };
      waiting.push(...more);
      serve();
    },
  };
}

/** Calls per second, some busy seconds after AWS throttled at `peak` calls per second. */
function cubic(peak: number, seconds: number): number {
  const recovery = Math.cbrt((peak * (1 - BETA)) / SCALE);
  const beyond = seconds - recovery;
  const span = beyond < 0 ? recovery : Math.max(recovery, PROBE_CALLS / peak);
  return peak * (1 + (1 - BETA) * (beyond / span) ** 3);
}
