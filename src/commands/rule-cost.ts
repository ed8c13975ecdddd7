import { bulkOperationsOf, perResourceOperations } from '../collect/call-cost.ts';
import { collectorsOf } from '../collect/plan.ts';
import { type PublishedLimit, publishedLimitOf } from '../core/rate-limit.ts';
import type { AnyRule } from '../core/rule.ts';
import { collectors } from '../services/index.ts';
import { publishedLimits } from './published-limits.ts';

/** Cost of a rule in a large account: calls for every resource. */
export interface RuleCost {
  /** Operations that may be called once for each resource; rules that need the same response share the call. */
  readonly callsPerResource: number;
  /** The lowest rate limit that AWS publishes for one of them. Absent: AWS publishes none. */
  readonly limit?: PublishedLimit;
}

/** Operations that list resources, or that serve many resources at once. */
export const bulkOperations: ReadonlySet<string> = bulkOperationsOf(collectors);

/** Returns the cost of a rule. */
export function ruleCost(rule: AnyRule): RuleCost {
  const operations = perResourceOperations({ collector: collectorsOf(rule, collectors)[0], facts: rule.facts }, bulkOperations);
  const limits = Array.from(operations, limitOfOperation).filter((limit) => limit !== undefined);
  const [lowest] = limits.sort((a, b) => a.perSecond - b.perSecond);
  return { callsPerResource: operations.size, ...(lowest === undefined ? {} : { limit: lowest }) };
}

/** Returns the published limit of an operation such as `lambda:GetPolicy`. */
export function limitOfOperation(key: string): PublishedLimit | undefined {
  const [service = '', operation = ''] = key.split(':');
  return publishedLimitOf(publishedLimits, service, operation);
}

/** Formats a limit: `15/s`, with `shared` if all operations of the service share it. */
export const limitText = ({ perSecond, of }: PublishedLimit): string => `${perSecond}/s${of === 'service' ? ' shared' : ''}`;
