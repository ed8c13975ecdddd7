import type { GrantListEntry } from '@aws-sdk/client-kms';
import type { KeyGrant } from './facts.ts';

/**
 * Groups grants by grantee and operations. AWS services create thousands of grants for busy volumes and tables, which differ only in their
 * encryption context.
 */
export function groupedGrants(grants: readonly GrantListEntry[]): readonly KeyGrant[] {
  const groups = new Map<string, { readonly grant: Omit<KeyGrant, 'count' | 'repeated'>; readonly contents: string[] }>();
  for (const { GranteePrincipal, GranteeServicePrincipal, Operations = [], Constraints, RetiringPrincipal } of grants) {
    const constrained = Object.values(Constraints ?? {}).some((constraint) => constraint !== undefined);
    const grant = { grantee: GranteePrincipal ?? GranteeServicePrincipal ?? 'unknown', operations: Operations.toSorted(), constrained };
    const key = JSON.stringify(grant);
    const contents = JSON.stringify([RetiringPrincipal, Constraints]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { grant, contents: [contents] });
    else group.contents.push(contents);
  }
  return Array.from(groups.values(), ({ grant, contents }) => ({
    ...grant,
    count: contents.length,
    repeated: contents.length - new Set(contents).size,
  }));
}
