import type { FactRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { fromListing, shared } from '../../core/fact-reads.ts';
import type { FirewallRule } from '../vpc/facts.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { valueOrThrow, valuesById } from '../shared/lookup.ts';

/** Facts about the security groups of a cluster or workgroup. */
export const groupFacts = <Raw>(
  groupIdsOf: (raw: Raw) => readonly string[],
): {
  readonly groupRules: FactRead<Raw, Readonly<Record<string, readonly FirewallRule[]>>>;
  readonly prefixLists: FactRead<Raw, Readonly<Record<string, readonly string[]>>>;
} => ({
  groupRules: shared(ingressByGroup, (rules, _resource, raw) => {
    const ids = groupIdsOf(raw);
    return ids.length === 0 ? notReported('AWS did not return the security groups') : valuesById(rules, ids);
  }),
  prefixLists: shared(prefixListsByGroup, (lists, _resource, raw) => blocksOf(lists, groupIdsOf(raw))),
});

/** Values by subnet ID. @throws {ReadFailure} if the read of one of them failed */
export function ofSubnets<V>(found: Readonly<Record<string, V | ReadFailure>> | undefined): Readonly<Record<string, V>> | NotReported {
  const values = Object.entries(found ?? {});
  if (values.length === 0) return notReported('AWS did not return the subnets');
  return Object.fromEntries(values.map(([id, value]) => [id, valueOrThrow(value)]));
}

/** A field that AWS always returns. */
export const reported = <Raw, V extends string | number | boolean>(name: string, value: (raw: Raw) => V | undefined): FactRead<Raw, V> =>
  fromListing<Raw, V>((raw) => value(raw) ?? notReported(`AWS did not return ${name}`));
