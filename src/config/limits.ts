import type { Collector, FactRead } from '../core/collector.ts';
import { publishedLimits } from '../core/published-limits.ts';
import type { PublishedLimits } from '../core/rate-limit.ts';
import { UserError } from '../core/user-error.ts';
import type { Config } from './config.ts';

/** Returns the names of the services that collectors call, such as `ec2`. */
function servicesOf(collectors: readonly Collector[]): readonly string[] {
  const callsOf = (read: FactRead) =>
    read.kind === 'fromListing' ? [] : read.kind === 'shared' || read.kind === 'sharedByKey' ? read.read.apiCalls : read.apiCalls;
  const calls = collectors.flatMap(({ list, facts }) => [...list.apiCalls, ...Object.values(facts).flatMap(callsOf)]);
  return [...new Set(calls.map(({ service }) => service.name))].sort();
}

/**
 * Returns the rate limits of the configuration: those that AWS publishes, overridden by those of the account. `undefined`: not configured.
 * @throws {UserError} if it contains a service that Onus does not call
 */
export function limitsOf({ limits }: Config, collectors: readonly Collector[]): PublishedLimits | undefined {
  if (limits === undefined || limits === 'aws') return limits && publishedLimits;
  const services = servicesOf(collectors);
  const unknown = Object.keys(limits).find((key) => !services.includes(key.split(':')[0] ?? ''));
  if (unknown !== undefined) throw new UserError(`limits: ${unknown}: Onus does not call this service. It calls ${services.join(', ')}`);
  const own = Object.entries(limits).map(([key, limit]) => {
    const { perSecond, burst = Math.max(1, perSecond) } = typeof limit === 'number' ? { perSecond: limit } : limit;
    const of = publishedLimits[key]?.of ?? (key.includes(':') ? 'operation' : 'service');
    return [key, { perSecond, burst, of }] as const;
  });
  return { ...publishedLimits, ...Object.fromEntries(own) };
}
