import type { AnyCollector, AnyFactRead, Reads } from '../model/collector.ts';
import type { AnyRule } from '../model/rule.ts';
import type { PlannedType } from '../model/snapshot.ts';
import { responsibilityModel } from '../responsibility/model.ts';

/** A collector and the facts of it that some selected rule reads. */
export interface PlannedCollector {
  readonly collector: AnyCollector;
  readonly facts: readonly string[];
}

/** What a run reads: only what the selected rules need. */
export interface Plan {
  readonly collectors: readonly PlannedCollector[];
}

/** The collector that knows all facts a rule reads. A rule for which there is none, or more than one, is a defect. */
export function collectorOf(rule: AnyRule, collectors: readonly AnyCollector[]): AnyCollector {
  const fitting = collectors.filter(
    ({ type, facts }) => type === rule.resourceType && rule.reads.every((fact) => Object.hasOwn(facts, fact)),
  );
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) {
    throw new Error(`rule ${rule.id}: ${fitting.length} collectors of ${rule.resourceType} know the facts ${rule.reads.join(', ')}`);
  }
  return only;
}

/** Facts of a listing that tell which category a resource is really in: they cost nothing, and every rule's finding needs them. */
const moveFacts = ({ type, facts }: AnyCollector): string[] =>
  responsibilityModel.moves.flatMap(({ resourceType, when }) =>
    resourceType === type && 'fact' in when && facts[when.fact]?.kind === 'listed' ? [when.fact] : [],
  );

export function planFor(rules: readonly AnyRule[], collectors: readonly AnyCollector[]): Plan {
  const facts = new Map<AnyCollector, Set<string>>();
  for (const rule of rules) {
    const collector = collectorOf(rule, collectors);
    const planned = facts.get(collector) ?? new Set(moveFacts(collector));
    for (const fact of rule.reads) planned.add(fact);
    facts.set(collector, planned);
  }
  return { collectors: [...facts].map(([collector, names]) => ({ collector, facts: [...names].sort() })) };
}

export const plannedTypes = (plan: Plan): PlannedType[] => plan.collectors.map(({ collector, facts }) => ({ type: collector.type, facts }));

/** IAM actions the plan's reads need, sorted. */
export function actionsOf(plan: Plan): string[] {
  return [...new Set(plan.collectors.flatMap(plannedReads).flatMap(actionsOfReads))].sort();
}

/** All that a collector may ask for. */
export const plannedReads = ({ collector, facts }: PlannedCollector): readonly Reads[] => [
  ...collector.list.reads,
  ...readsOf(collector.tags),
  ...facts.flatMap((fact) => readsOf(collector.facts[fact])),
];

export const actionsOfReads = ({ service, operations }: Reads): string[] => operations.map((operation) => service.action(operation));

/** The operations a fact's read calls; none for facts that stand in the listing. */
export function readsOf(read: AnyFactRead | undefined): readonly Reads[] {
  if (read === undefined || read.kind === 'listed') return [];
  return read.kind === 'bulk' || read.kind === 'keyed' ? read.source.reads : read.reads;
}
