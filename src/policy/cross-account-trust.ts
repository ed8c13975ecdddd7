import type { TrustContext } from './grantees.ts';
import type { PolicyDocument } from './policy-document.ts';
import { type TrustGrant, trustPolicyAccess } from './trust-policy.ts';

/** Whom outside the account a trust policy lets in. */
export interface CrossAccountTrust {
  readonly foreign: readonly TrustGrant[];
  /** Those that are not trusted. */
  readonly unknown: readonly TrustGrant[];
  /** Those of trusted companies, as far as they need no external id. */
  readonly withoutExternalId: readonly TrustGrant[];
  /** Unique ids in place of principals that were deleted. */
  readonly deleted: readonly string[];
}

const outside: readonly string[] = ['public', 'network', 'cross-account', 'organization'];

/**
 * @param companies accounts among the trusted ones that must present an external id
 * @param organizationId asked for only when the policy speaks of organizations
 */
export function crossAccountTrust(
  policy: PolicyDocument,
  trust: TrustContext,
  companies: readonly string[],
  organizationId: () => string | undefined,
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
