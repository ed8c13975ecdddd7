import type { Collector, FactRead } from '../core/collector.ts';
import { type PublishedLimits, publishedLimitsOf } from '../core/rate-limit.ts';
import type { AnySdkService } from '../core/sdk.ts';
import { UserError } from '../core/user-error.ts';
import type { Config } from './config.ts';

/** Returns the services that collectors call. */
function servicesOf(collectors: readonly Collector[]): ReadonlySet<AnySdkService> {
  const callsOf = (read: FactRead) =>
    read.kind === 'fromListing' ? [] : read.kind === 'shared' || read.kind === 'sharedByKey' ? read.read.apiCalls : read.apiCalls;
  const calls = collectors.flatMap(({ list, facts }) => [...list.apiCalls, ...Object.values(facts).flatMap(callsOf)]);
  return new Set(calls.map(({ service }) => service));
}

/**
 * Returns the rate limits of the configuration: those that AWS publishes, overridden by those of the account. `undefined`: not configured.
 * @throws {UserError} if it contains a service that Onus does not call
 */
export function limitsOf({ limits }: Config, collectors: readonly Collector[]): PublishedLimits | undefined {
  if (limits === undefined) return undefined;
  const called = servicesOf(collectors);
  const published = publishedLimitsOf(called);
  if (limits === 'aws') return published;
  const services = [...new Set(Array.from(called, ({ name }) => name))].sort();
  const unknown = Object.keys(limits).find((key) => !services.includes(key.split(':')[0] ?? ''));
  if (unknown !== undefined) throw new UserError(`limits: ${unknown}: Onus does not call this service. It calls ${services.join(', ')}`);
  const own = Object.entries(limits).map(([key, limit]) => {
    const { perSecond, burst = Math.max(1, perSecond) } = typeof limit === 'number' ? { perSecond: limit } : limit;
    const of = published[key]?.of ?? (key.includes(':') ? 'operation' : 'service');
    return [key, { perSecond, burst, of }] as const;
  });
  return { ...published, ...Object.fromEntries(own) };
}
