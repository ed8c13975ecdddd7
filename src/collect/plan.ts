import type { Collector, FactRead, ApiCalls } from '../core/collector.ts';
import type { AnyRule } from '../core/rule.ts';
import type { PlannedType } from '../core/snapshot.ts';
import { responsibilityModel } from '../responsibility/model.ts';

/** A collector and the facts of it that some selected rule reads. */
export interface PlannedCollector {
  readonly collector: Collector;
  readonly facts: readonly string[];
}

/** What a run apiCalls: only what the selected rules need. */
export interface CollectionPlan {
  readonly collectors: readonly PlannedCollector[];
}

/** The collector that knows all facts a rule reads. A rule for which there is none, or more than one, is a defect. */
export function collectorOf(rule: AnyRule, collectors: readonly Collector[]): Collector {
  const fitting = collectors.filter(
    ({ type, facts }) => type === rule.resourceType && rule.facts.every((fact) => Object.hasOwn(facts, fact)),
  );
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) {
    throw new Error(`rule ${rule.id}: ${fitting.length} collectors of ${rule.resourceType} know the facts ${rule.facts.join(', ')}`);
  }
  return only;
}

/** Whether a rule's facts are account-wide or Regional, by the collector that reads them. */
export const scopesIn =
  (collectors: readonly Collector[]) =>
  (rule: AnyRule): Collector['scope'] =>
    collectorOf(rule, collectors).scope;

/** Facts of a listing that tell which category a resource is really in: they cost nothing, and every rule's finding needs them. */
const moveFacts = ({ type, facts }: Collector): string[] =>
  responsibilityModel.categoryOverrides.flatMap(({ resourceType, when }) =>
    resourceType === type && 'fact' in when && facts[when.fact]?.kind === 'fromListing' ? [when.fact] : [],
  );

export function planFor(rules: readonly AnyRule[], collectors: readonly Collector[]): CollectionPlan {
  const facts = new Map<Collector, Set<string>>();
  for (const rule of rules) {
    const collector = collectorOf(rule, collectors);
    const planned = facts.get(collector) ?? new Set(moveFacts(collector));
    for (const fact of rule.facts) planned.add(fact);
    facts.set(collector, planned);
  }
  return { collectors: [...facts].map(([collector, names]) => ({ collector, facts: [...names].sort() })) };
}

export const plannedTypes = (plan: CollectionPlan): PlannedType[] =>
  plan.collectors.map(({ collector, facts }) => ({ type: collector.type, facts }));

/** IAM actions the plan's reads need, sorted. */
export function actionsOf(plan: CollectionPlan): string[] {
  return [...new Set(plan.collectors.flatMap(plannedCalls).flatMap(actionsOfCalls))].sort();
}

/** All that a collector may ask for. */
export const plannedCalls = ({ collector, facts }: PlannedCollector): readonly ApiCalls[] => [
  ...collector.list.apiCalls,
  ...(collector.deletion?.apiCalls ?? []),
  ...callsOf(collector.tags),
  ...facts.flatMap((fact) => callsOf(collector.facts[fact])),
];

export const actionsOfCalls = ({ service, operations }: ApiCalls): string[] => operations.map((operation) => service.action(operation));

/** The operations a fact's read calls; none for facts that stand in the listing. */
export function callsOf(read: FactRead | undefined): readonly ApiCalls[] {
  if (read === undefined || read.kind === 'fromListing') return [];
  return read.kind === 'shared' || read.kind === 'sharedByKey' ? read.read.apiCalls : read.apiCalls;
}
