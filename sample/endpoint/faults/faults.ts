import { createTokenBuckets, type TokenBuckets } from './token-buckets.ts';
import type { Call, Fault } from '../types.ts';

/** The faults of one call: a delay, and at most one other fault. */
export interface Strike {
  readonly delayMs: number;
  readonly fault: Fault | undefined;
}

/** Decides for each call which faults apply. */
export interface FaultInjector {
  strike(call: Call, input: object): Strike;
}

interface Armed {
  readonly fault: Fault;
  /** Calls that matched, and those to which it applied. */
  passed: number;
  matched: number;
  struck: number;
  /** By operation, account and Region. */
  readonly buckets: TokenBuckets;
}

const matches = ({ match, accountId, region, input: wanted }: Fault, call: Call, input: object): boolean => {
  const name = `${call.service}:${call.operation}`;
  return (
    (match.endsWith('*') ? name.startsWith(match.slice(0, -1)) : name === match) &&
    (accountId === undefined || accountId === call.accountId) &&
    (region === undefined || region === call.region) &&
    Object.entries(wanted ?? {}).every(([member, value]) => String((input as Record<string, unknown>)[member]) === value)
  );
};

const takeToken = ({ buckets }: Armed, perSecond: number, call: Call): boolean =>
  buckets.take(`${call.accountId}/${call.region}/${call.operation}`, { perSecond, burst: Math.max(1, perSecond) });

/** `now` is a monotonic clock in milliseconds. */
export const createFaultInjector = (faults: readonly Fault[], now: () => number): FaultInjector => {
  const armed: Armed[] = faults.map((fault) => ({ fault, passed: 0, matched: 0, struck: 0, buckets: createTokenBuckets(now) }));

  const strikes = (entry: Armed, call: Call, input: object): boolean => {
    const { after = 0, times = Number.POSITIVE_INFINITY, rate = 1, perSecond } = entry.fault;
    if (entry.struck >= times || !matches(entry.fault, call, input)) return false;
    entry.passed += 1;
    if (entry.passed <= after) return false;
    entry.matched += 1;
    // Evenly spread: apply the fault whenever the share so far is below the rate.
    if (Math.floor(entry.matched * rate) === Math.floor((entry.matched - 1) * rate)) return false;
    if (perSecond !== undefined && takeToken(entry, perSecond, call)) return false;
    entry.struck += 1;
    return true;
  };

  return {
    strike: (call, input) => {
      let delayMs = 0;
      for (const entry of armed) {
        if (!strikes(entry, call, input)) continue;
        if (entry.fault.kind !== 'latency') return { delayMs, fault: entry.fault };
        delayMs += entry.fault.ms ?? 0;
      }
      return { delayMs, fault: undefined };
    },
  };
};
