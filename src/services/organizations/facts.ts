import type { PolicyText } from '../iam/facts.ts';

/** The organization the account belongs to. */
export interface OrganizationMembership {
  readonly id: string;
  readonly managementAccount: string;
  /** `ALL`, or `CONSOLIDATED_BILLING`, with which policies cannot be used. */
  readonly featureSet: string;
}

interface OrganizationsAccountFacts {
  organization?: OrganizationMembership;
  /** Accounts that may run services for the organization; absent: this account does not manage it. */
  delegatedAdministrators?: readonly string[];
  /** Service control policies attached to the root of the organization; absent: this account does not manage it. */
  rootPolicies?: readonly PolicyText[];
  /** The AI services opt-out policy in effect for the account, as JSON. */
  aiOptOutPolicy?: string;
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends OrganizationsAccountFacts {}
}
