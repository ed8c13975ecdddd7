import type { Config } from '../config/config.ts';
import { catalogConfig, registryFor } from './registry.ts';
import { collectors } from '../services/index.ts';
import { planFor, callsOf } from '../collect/plan.ts';
import type { Collector, FactRead, ApiCalls } from '../core/collector.ts';
import type { PublishedLimit } from '../core/rate-limit.ts';
import type { AuditResult } from '../core/result/result.ts';
import { bulkOperations, limitOfOperation } from './rule-cost.ts';
import { sessionCalls } from './read-policy.ts';
import { type Selection, selectRules } from '../evaluate/select-rules.ts';

/**
 * How often an operation is called: once per page of a listing in each Region, once per batch of resources, once per key that resources
 * share, such as a KMS key, or once per resource. Identical calls are made once.
 */
export type Frequency = 'page' | 'batch' | 'key' | 'resource';

/** An operation that a run calls, and why. */
export interface PlannedCall {
  /** `s3:GetBucketAcl`; the service as in the call counts of a run. */
  readonly operation: string;
  readonly action: string;
  readonly once: Frequency;
  /** What needs the response: `AWS::S3::Bucket` for a listing, `AWS::S3::Bucket acl` for a fact, `uncovered resources`. */
  readonly neededBy: readonly string[];
  /** The rate limit that AWS publishes, for one account in one Region. */
  readonly limit?: PublishedLimit;
  /** Number of resources of a result that it reads; absent for `page` and `key`. */
  readonly resources?: number;
  /** Calls in the run of that result, including retries. */
  readonly made?: number;
}

const frequencies = ['page', 'batch', 'key', 'resource'] as const satisfies readonly Frequency[];

const frequencyOf = (read: FactRead): Frequency => {
  if (read.kind === 'perResource') return 'resource';
  return read.kind === 'sharedByKey' ? 'key' : read.kind === 'batched' ? 'batch' : 'page';
};

/**
 * Returns the calls of an audit with the selected rules.
 * @param result result of a run with these rules, for the number of resources and calls
 * @throws {UserError} if the selection contains an unknown name
 */
export function callPlan(selection: Selection, result?: AuditResult, config: Config = {}): PlannedCall[] {
  const calls = new Map<string, { action: string; once: Frequency; neededBy: Set<string>; types: Set<string> }>();
  const add = (
    apiCalls: readonly ApiCalls[],
    once: Frequency,
    { type, neededBy }: { readonly type: string; readonly neededBy: string },
  ) => {
    for (const { service, operations } of apiCalls) {
      for (const operation of operations) {
        const key = `${service.name}:${operation}`;
        const call = calls.get(key) ?? {
          action: service.action(operation),
          once: bulkOperations.has(key) ? 'page' : once,
          neededBy: new Set<string>(),
          types: new Set<string>(),
        };
        // A read of single resources may use a shared read too.
        if (frequencies.indexOf(once) > frequencies.indexOf(call.once) && !bulkOperations.has(key)) call.once = once;
        call.neededBy.add(neededBy);
        call.types.add(type);
        calls.set(key, call);
      }
    }
  };
  const addRead = (read: FactRead | undefined, { type }: Collector, neededBy: string) => {
    if (read !== undefined) add(callsOf(read), frequencyOf(read), { type, neededBy });
  };
  for (const { collector, facts } of planFor(selectRules(registryFor(config).rules, selection, catalogConfig(config)), collectors)
    .collectors) {
    const { type, list, tags, facts: all } = collector;
    add(list.apiCalls, 'page', { type, neededBy: type });
    addRead(tags, collector, `${type} tags`);
    for (const fact of facts) addRead(all[fact], collector, `${type} ${fact}`);
  }
  for (const [need, needed] of Object.entries(sessionCalls)) add(needed, 'page', { type: need, neededBy: need });
  return [...calls]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([operation, { action, once, neededBy, types }]) => ({
      operation,
      action,
      once,
      neededBy: [...neededBy].sort(),
      ...limitMember(operation),
      ...(result === undefined || once === 'page' || once === 'key' ? {} : { resources: resourcesOf(result, types) }),
      ...(result === undefined ? {} : { made: result.run.calls[operation] ?? 0 }),
    }));
}

const limitMember = (operation: string): Pick<PlannedCall, 'limit'> => {
  const limit = limitOfOperation(operation);
  return limit === undefined ? {} : { limit };
};

const resourcesOf = (result: AuditResult, types: ReadonlySet<string>): number =>
  result.inventory.filter(({ type }) => types.has(type)).reduce((sum, { count }) => sum + count, 0);
