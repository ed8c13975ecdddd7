import { rules as allRules } from '../../rules/index.ts';
import { DEFAULT_CONCURRENCY } from '../aws/client-pool.ts';
import { estimateDuration, type LimitTime, type RegionalCalls, spreadCalls } from '../aws/limits/duration-estimate.ts';
import type { Config } from '../config/config.ts';
import { limitsOf } from '../config/limits.ts';
import { collectors } from '../services/index.ts';
import { publishedLimits } from './published-limits.ts';
import { limitKey, type PublishedLimits, publishedLimitOf } from '../core/rate-limit.ts';
import type { AuditResult } from '../core/result/result.ts';
import type { AnyRule } from '../core/rule.ts';
import type { PlannedCall } from './plan.ts';

/** How long the calls of an earlier run take at least, and which rate limits take the time. */
export interface PlannedDuration {
  readonly seconds: number;
  /** The slowest first. */
  readonly limits: readonly (LimitTime & { readonly rules: number })[];
}

export interface PlanDurationOptions {
  readonly rules: readonly AnyRule[];
  /** Share of each rate limit that the run may use. */
  readonly pace: number;
  /** Default: those that AWS publishes. */
  readonly limits?: PublishedLimits | undefined;
}

/** A usual time from a call to its answer. */
const LATENCY_MS = 50;

const typesOf = ({ neededBy }: PlannedCall) => new Set(neededBy.map((need) => need.split(' ')[0] ?? ''));

/** Spreads the calls of an operation over Regions as the resources that they are about. */
function byRegion(call: PlannedCall, { inventory, run }: AuditResult): RegionalCalls[] {
  const [service = '', operation = ''] = call.operation.split(':');
  const { made = 0 } = call;
  const types = typesOf(call);
  const counts = new Map<string, number>();
  for (const { type, region, count } of inventory) if (types.has(type)) counts.set(region, (counts.get(region) ?? 0) + count);
  const audited = run.regions.flatMap(({ region, state }) => (state === 'audited' ? [region] : []));
  const places = counts.size > 0 ? [...counts] : audited.map((region) => [region, 1] as const);
  return spreadCalls(
    made,
    places.map(([region, count]) => ({ region, count })),
  ).map(({ region, calls }) => ({ region, service, operation, calls }));
}

/** Rules that need one of the calls; if some calls are made for each resource, only rules that need one of those. */
function rulesFor(calls: readonly PlannedCall[], rules: readonly AnyRule[]): number {
  const perResource = calls.filter(({ once }) => once === 'resource');
  const needs = new Set((perResource.length > 0 ? perResource : calls).flatMap(({ neededBy }) => neededBy));
  return rules.filter(({ resourceType, facts }) => facts.some((fact) => needs.has(`${resourceType} ${fact}`)) || needs.has(resourceType))
    .length;
}

/** Returns the rules with these IDs. */
export const rulesNamed = (ids: readonly string[]): readonly AnyRule[] => allRules.filter(({ id }) => ids.includes(id));

/** Returns the rate limits of a configuration: those that AWS publishes, overridden by those of the account. */
export const planLimits = (config: Config): PublishedLimits => limitsOf(config, collectors) ?? publishedLimits;

/** Returns the least duration of a run like an earlier one. */
export function planDuration(
  calls: readonly PlannedCall[],
  result: AuditResult,
  { rules, pace, limits: known = publishedLimits }: PlanDurationOptions,
): PlannedDuration {
  const { seconds, limits } = estimateDuration(
    calls.flatMap((call) => byRegion(call, result)),
    { limits: known, pace, concurrency: DEFAULT_CONCURRENCY, latencyMs: LATENCY_MS },
  );
  const nameOf = ({ operation: key }: PlannedCall): string => {
    const [service = '', operation = ''] = key.split(':');
    return limitKey(service, operation, publishedLimitOf(known, service, operation));
  };
  const groups = Map.groupBy(calls, nameOf);
  return { seconds, limits: limits.map((limit) => ({ ...limit, rules: rulesFor(groups.get(limit.name) ?? [], rules) })) };
}
