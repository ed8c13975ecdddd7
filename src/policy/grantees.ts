import { accountOfArn } from './arn.ts';
import type { Caller } from './principals.ts';

/**
 * The callers that can use a grant, from wide to narrow:
 * `public` everyone; `network` everyone with certain addresses or VPC endpoints; `cross-account` and `organization` identities of named
 * accounts or organizations; `service` an AWS service on behalf of any customer (the confused deputy); `federated` users of an identity
 * provider; `own-account` the account that owns the resource.
 */
export type Exposure = 'public' | 'network' | 'cross-account' | 'organization' | 'service' | 'federated' | 'own-account';

/** The accounts and organizations that the owner of a resource trusts. */
export interface TrustContext {
  /** The account that owns the resource. */
  readonly accountId: string;
  /** The organization of that account; trusted if present. */
  readonly organizationId?: string | undefined;
  readonly trustedAccounts?: readonly string[] | undefined;
  readonly trustedOrganizations?: readonly string[] | undefined;
  /** The canonical user ID of the account, as in S3 policies. */
  readonly canonicalUserId?: string | undefined;
  /** Source addresses that cover more than one block of this prefix length count as public. Default: /8 and /32, as S3 defines public. */
  readonly publicPrefix?: { readonly ipv4: number; readonly ipv6: number } | undefined;
}

/** One group of callers. */
export interface Grantee {
  readonly exposure: Exposure;
  /** It belongs to the own account or organization, or to a trusted one. */
  readonly trusted: boolean;
  /** In words, such as `account 111122223333`. */
  readonly to: string;
  /** The account it belongs to, if known. */
  readonly account: string | undefined;
}

/** An upper bound of the callers of a request. Empty if no caller is possible. */
export type Grantees = readonly Grantee[];

export const noGrantees: Grantees = [];
export const allGrantees: Grantees = [{ exposure: 'public', trusted: false, to: 'everyone', account: undefined }];

/** @param to the caller as written, if more specific than the account ID */
export function accountGrantees(id: string, { accountId, trustedAccounts = [] }: TrustContext, to?: string): Grantees {
  if (id === accountId) return [{ exposure: 'own-account', trusted: true, to: to ?? `the own account ${id}`, account: id }];
  return [{ exposure: 'cross-account', trusted: trustedAccounts.includes(id), to: to ?? `account ${id}`, account: id }];
}

/** A caller of another, unknown account. */
export const strangerGrantees = (to: string): Grantees => [{ exposure: 'cross-account', trusted: false, to, account: undefined }];

export function organizationGrantees(id: string, { organizationId, trustedOrganizations = [] }: TrustContext, to?: string): Grantees {
  const trusted = id === organizationId || trustedOrganizations.includes(id);
  return [{ exposure: 'organization', trusted, to: to ?? `organization ${id}`, account: undefined }];
}

export const networkGrantees = (to: string, trusted = false): Grantees => [{ exposure: 'network', trusted, to, account: undefined }];
export const serviceGrantees = (to: string): Grantees => [{ exposure: 'service', trusted: false, to, account: undefined }];

/** The callers that a principal means, before conditions. */
export function callerGrantees(caller: Caller, trust: TrustContext): Grantees {
  switch (caller.kind) {
    case 'everyone':
      return allGrantees;
    case 'account':
      return accountGrantees(caller.id, trust);
    case 'arn':
      // The owner of an origin access identity is not visible in its ARN.
      if (caller.account === 'cloudfront') return serviceGrantees(caller.id);
      return caller.account === undefined ? strangerGrantees(caller.id) : accountGrantees(caller.account, trust, caller.id);
    case 'service':
      return serviceGrantees(caller.id);
    case 'federated':
      return [
        { exposure: 'federated', trusted: accountOfArn(caller.id) === trust.accountId, to: caller.id, account: accountOfArn(caller.id) },
      ];
    case 'canonical':
      if (caller.id === trust.canonicalUserId) return accountGrantees(trust.accountId, trust);
      return strangerGrantees(`canonical user ${caller.id}`);
    case 'unrecognized':
      return strangerGrantees(caller.id);
  }
}

const fromNarrow: readonly Exposure[] = ['own-account', 'federated', 'cross-account', 'organization', 'service', 'network', 'public'];

/** Trusted accounts and organizations are narrower than untrusted ones, which can reach a trusted network. */
const width = ({ exposure, trusted }: Grantee): number =>
  fromNarrow.indexOf(exposure) + (trusted && exposure !== 'network' ? 0 : fromNarrow.length);

const widest = (audience: Grantees): number => Math.max(-1, ...audience.map(width));

export const isEveryone = (audience: Grantees): boolean => audience.some(({ exposure }) => exposure === 'public');

/** The union of several bounds. */
export function union(audiences: readonly Grantees[]): Grantees {
  const parties = audiences.flat();
  if (isEveryone(parties)) return allGrantees;
  return [...new Map(parties.map((party) => [`${party.exposure} ${party.to}`, party])).values()];
}

/** The intersection of two bounds: both hold, so the narrower one is a bound. */
export const narrower = (a: Grantees, b: Grantees): Grantees => (widest(b) < widest(a) ? b : a);

/** The callers as text. */
export const describeGrantees = (audience: Grantees): string => audience.map(({ to }) => to).join(', ') || 'no one';
