import type { PolicyText } from '../iam/facts.ts';

/** The organization the account belongs to. */
export interface OrganizationMembership {
  readonly id: string;
  readonly managementAccount: string;
  /** `ALL`, or `CONSOLIDATED_BILLING`, with which policies cannot be used. */
  readonly featureSet: string;
}

/** Policy types that limit permissions. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_authorization_policies.html */
export const authorizationPolicyTypes = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const;

/** A policy of the customer that limits permissions. */
export interface AuthorizationPolicy extends PolicyText {
  readonly type: (typeof authorizationPolicyTypes)[number];
  /** IDs of the root, organizational units and accounts where it applies. An allow list does not apply next to the policy FullAWSAccess. */
  readonly targets: readonly string[];
}

/** Member accounts in the same organizational unit. */
export interface MemberGroup {
  /** IDs of the root and the organizational units above the accounts. */
  readonly path: readonly string[];
  readonly accounts: readonly string[];
}

/** What limits the permissions in member accounts. Policies do not apply to the management account. */
export interface Guardrails {
  /** Types that are enabled at the root. */
  readonly enabled: readonly AuthorizationPolicy['type'][];
  readonly policies: readonly AuthorizationPolicy[];
  readonly members: readonly MemberGroup[];
}

interface OrganizationsAccountFacts {
  organization?: OrganizationMembership;
  /** Accounts that may run services for the organization; absent: this account does not manage it. */
  delegatedAdministrators?: readonly string[];
  /** Service control policies attached to the root of the organization; absent: this account does not manage it. */
  rootPolicies?: readonly PolicyText[];
  /** Authorization policies and the accounts they can apply to; absent: this account does not manage an organization. */
  guardrails?: Guardrails;
  /** Regional. Whether the account manages an organization. */
  managesOrganization: boolean;
  /** The AI services opt-out policy in effect for the account, as JSON. */
  aiOptOutPolicy?: string;
}

declare module '../../core/facts.ts' {
  interface AccountFacts extends OrganizationsAccountFacts {}
}
