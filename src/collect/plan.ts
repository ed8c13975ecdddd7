import type { Collector, FactRead, ApiCalls } from '../core/collector.ts';
import type { AnyRule } from '../core/rule.ts';
import type { PlannedType } from '../core/result/snapshot.ts';
import { responsibilityModel } from '../responsibility/model.ts';

/** A collector and those of its facts that selected rules need. */
export interface PlannedCollector {
  readonly collector: Collector;
  readonly facts: readonly string[];
}

/** The collectors and facts that a run reads: only those that the selected rules need. */
export interface CollectionPlan {
  readonly collectors: readonly PlannedCollector[];
}

/**
 * Returns the collectors that provide all facts of a rule: one, or one for the Regional and one for the global resources of the type.
 * Throws if there are others.
 */
export function collectorsOf(rule: AnyRule, collectors: readonly Collector[]): readonly [Collector, ...Collector[]] {
  const fitting = collectors.filter(
    ({ type, facts }) => type === rule.resourceType && rule.facts.every((fact) => Object.hasOwn(facts, fact)),
  );
  const [first, ...others] = fitting;
  if (first === undefined || new Set(fitting.map(({ scope }) => scope)).size < fitting.length) {
    throw new Error(`rule ${rule.id}: ${fitting.length} collectors of ${rule.resourceType} provide the facts ${rule.facts.join(', ')}`);
  }
  return [first, ...others];
}

/** Whether a rule's facts are account-wide or Regional, by the collector that reads them. */
export const scopesIn =
  (collectors: readonly Collector[]) =>
  (rule: AnyRule): Collector['scope'] =>
    collectorsOf(rule, collectors)[0].scope;

/** Facts from the listing that determine the category of a resource: they need no calls, and every finding needs them. */
const categoryFacts = ({ type, facts }: Collector): string[] =>
  responsibilityModel.categoryOverrides.flatMap(({ resourceType, when }) =>
    resourceType === type && 'fact' in when && facts[when.fact]?.kind === 'fromListing' ? [when.fact] : [],
  );

export function planFor(rules: readonly AnyRule[], collectors: readonly Collector[]): CollectionPlan {
  const facts = new Map<Collector, Set<string>>();
  for (const rule of rules) {
    for (const collector of collectorsOf(rule, collectors)) {
      const planned = facts.get(collector) ?? new Set(categoryFacts(collector));
      for (const fact of rule.facts) planned.add(fact);
      facts.set(collector, planned);
    }
  }
  return { collectors: [...facts].map(([collector, names]) => ({ collector, facts: [...names].sort() })) };
}

export const plannedTypes = (plan: CollectionPlan): PlannedType[] =>
  plan.collectors.map(({ collector, facts }) => ({ type: collector.type, facts }));

/** Returns the IAM actions that a plan needs, sorted. */
export function actionsOf(plan: CollectionPlan): string[] {
  return [...new Set(plan.collectors.flatMap(plannedCalls).flatMap(actionsOfCalls))].sort();
}

/** Returns all API calls of a planned collector. */
export const plannedCalls = ({ collector, facts }: PlannedCollector): readonly ApiCalls[] => [
  ...collector.list.apiCalls,
  ...(collector.deletion?.apiCalls ?? []),
  ...callsOf(collector.tags),
  ...facts.flatMap((fact) => callsOf(collector.facts[fact])),
];

export const actionsOfCalls = ({ service, operations }: ApiCalls): string[] => operations.map((operation) => service.action(operation));

/** Returns the API calls of a fact; none for facts from the listing. */
export function callsOf(read: FactRead | undefined): readonly ApiCalls[] {
  if (read === undefined || read.kind === 'fromListing') return [];
  return read.kind === 'shared' || read.kind === 'sharedByKey' ? read.read.apiCalls : read.apiCalls;
}
