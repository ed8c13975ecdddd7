import type { Finding } from '../core/result/finding.ts';
import type { AnyRule } from '../core/rule.ts';
import { findingId } from './finding-id.ts';

/** A rule with the IDs of the rules that it replaces. */
export type ReplacingRule = Pick<AnyRule, 'id' | 'replaces'> & { readonly resourceType: string };

/** Returns the ID of a rule and those of the rules that it replaces, which configurations and earlier results may still use. */
export const idsOf = ({ id, replaces = [] }: ReplacingRule): readonly string[] => [id, ...replaces];

/**
 * Returns a function that gives the ID under which an earlier run knew a finding: its own ID, or the one under a replaced rule.
 * @param isKnown whether the earlier run contains a finding with this ID
 */
export function earlierIds(rules: readonly ReplacingRule[], isKnown: (id: string) => boolean): (finding: Finding) => string {
  const formerIds = new Map(rules.flatMap(({ id, replaces = [] }) => (replaces.length === 0 ? [] : [[id, replaces] as const])));
  return ({ id, ruleId, resource }) => {
    if (isKnown(id)) return id;
    const former = formerIds.get(ruleId)?.map((replaced) => findingId(replaced, resource));
    return former?.find(isKnown) ?? id;
  };
}

/** Returns a function that gives an earlier finding the ID of the rule that evaluates its resource type today. */
export function withCurrentRule(rules: readonly ReplacingRule[]): (finding: Finding) => Finding {
  const keyOf = (id: string, type: string) => `${id} ${type}`;
  const current = new Map(
    rules.flatMap(({ id, replaces = [], resourceType }) => replaces.map((former) => [keyOf(former, resourceType), id])),
  );
  return (finding) => {
    const ruleId = current.get(keyOf(finding.ruleId, finding.resource.type));
    return ruleId === undefined ? finding : { ...finding, ruleId };
  };
}
