import type { TrustContext } from './grantees.ts';
import type { PolicyDocument } from './policy-document.ts';
import { type TrustGrant, trustPolicyAccess } from './trust-policy.ts';

/** Callers outside the account that a trust policy lets in. */
export interface CrossAccountTrust {
  readonly foreign: readonly TrustGrant[];
  /** Foreign grants that are not trusted. */
  readonly unknown: readonly TrustGrant[];
  /** Grants to trusted companies without an external ID. */
  readonly withoutExternalId: readonly TrustGrant[];
  /** Unique IDs of principals that were deleted. */
  readonly deleted: readonly string[];
}

const outside: readonly string[] = ['public', 'network', 'cross-account', 'organization'];

/**
 * @param options.companies trusted accounts that must present an external ID
 * @param options.organizationId read only if the policy names organizations
 */
export function crossAccountTrust(
  policy: PolicyDocument,
  trust: TrustContext,
  { companies, organizationId }: { readonly companies: readonly string[]; readonly organizationId: () => string | undefined },
): CrossAccountTrust {
  const first = trustPolicyAccess(policy, trust);
  const grants = first.some(({ exposure }) => exposure === 'organization')
    ? trustPolicyAccess(policy, { ...trust, organizationId: organizationId() })
    : first;
  const foreign = grants.filter(({ exposure }) => outside.includes(exposure));
  return {
    foreign,
    unknown: foreign.filter(({ trusted }) => !trusted),
    withoutExternalId: foreign.filter(({ account = '', externalId }) => !externalId && companies.includes(account)),
    deleted: policy.statements.flatMap(({ effect, principals }) => (effect === 'Allow' ? (principals?.deleted ?? []) : [])),
  };
}
