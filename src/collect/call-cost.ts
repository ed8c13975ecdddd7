import type { Collector } from '../core/collector.ts';
import type { PlannedCollector } from './plan.ts';
import { operationKeys } from './read-lifetimes.ts';

/** Returns the operations that list resources, or that serve many resources at once. */
export const bulkOperationsOf = (collectors: readonly Collector[]): ReadonlySet<string> =>
  new Set(
    collectors.flatMap(({ list, facts }) => [
      ...operationKeys(list.apiCalls).slice(0, 1),
      ...Object.values(facts).flatMap((read) => (read.kind === 'shared' ? operationKeys(read.read.apiCalls) : [])),
    ]),
  );

/** Returns the operations that may be called once for each resource. */
export const perResourceOperations = ({ collector, facts }: PlannedCollector, bulkOperations: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    facts.flatMap((fact) => {
      const read = collector.facts[fact];
      return read?.kind === 'perResource' ? operationKeys(read.apiCalls).filter((key) => !bulkOperations.has(key)) : [];
    }),
  );
