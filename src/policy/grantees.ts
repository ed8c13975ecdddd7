import { accountOfArn } from './arn.ts';
import type { Caller } from './principals.ts';

/**
 * Who can use a grant, from wide to narrow:
 * `public` anybody; `network` anybody who comes from certain addresses or VPC endpoints; `cross-account` and `organization` identities of
 * named accounts or organizations; `service` an AWS service on behalf of any customer (the confused deputy); `federated` users of an
 * identity provider; `own-account` the account that owns the resource.
 */
export type Exposure = 'public' | 'network' | 'cross-account' | 'organization' | 'service' | 'federated' | 'own-account';

/** Whom the owner of a resource trusts, and where the world begins. */
export interface TrustContext {
  /** The account that owns the resource. */
  readonly accountId: string;
  /** The organization of that account; trusted when present. */
  readonly organizationId?: string | undefined;
  readonly trustedAccounts?: readonly string[] | undefined;
  readonly trustedOrganizations?: readonly string[] | undefined;
  /** The canonical user id of the account, as S3 policies may name it. */
  readonly canonicalUserId?: string | undefined;
  /** Source addresses that amount to more than one block of this prefix length are the world. Default: /8 and /32, as S3 defines public. */
  readonly publicPrefix?: { readonly ipv4: number; readonly ipv6: number } | undefined;
}

/** One circle of callers. */
export interface Grantee {
  readonly exposure: Exposure;
  /** The account or organization it belongs to is the own one or trusted. */
  readonly trusted: boolean;
  /** In words, such as `account 111122223333`. */
  readonly to: string;
  /** The account it belongs to, where that is known. */
  readonly account: string | undefined;
}

/** An upper bound of who can make a request: nobody outside these parties. Empty when nobody can. */
export type Grantees = readonly Grantee[];

export const noGrantees: Grantees = [];
export const allGrantees: Grantees = [{ exposure: 'public', trusted: false, to: 'everyone', account: undefined }];

/** `to` is how the caller is written, when that says more than the account number. */
export function accountGrantees(id: string, { accountId, trustedAccounts = [] }: TrustContext, to?: string): Grantees {
  if (id === accountId) return [{ exposure: 'own-account', trusted: true, to: to ?? `the own account ${id}`, account: id }];
  return [{ exposure: 'cross-account', trusted: trustedAccounts.includes(id), to: to ?? `account ${id}`, account: id }];
}

/** A caller of another account, though which one cannot be seen. */
export const strangerGrantees = (to: string): Grantees => [{ exposure: 'cross-account', trusted: false, to, account: undefined }];

export function organizationGrantees(id: string, { organizationId, trustedOrganizations = [] }: TrustContext, to?: string): Grantees {
  const trusted = id === organizationId || trustedOrganizations.includes(id);
  return [{ exposure: 'organization', trusted, to: to ?? `organization ${id}`, account: undefined }];
}

export const networkGrantees = (to: string, trusted = false): Grantees => [{ exposure: 'network', trusted, to, account: undefined }];
export const serviceGrantees = (to: string): Grantees => [{ exposure: 'service', trusted: false, to, account: undefined }];

/** Whom a named caller amounts to, before conditions. */
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

/** Trusted accounts and organizations are narrower than any stranger; a trusted network may still carry strangers. */
const width = ({ exposure, trusted }: Grantee): number =>
  fromNarrow.indexOf(exposure) + (trusted && exposure !== 'network' ? 0 : fromNarrow.length);

const widest = (audience: Grantees): number => Math.max(-1, ...audience.map(width));

export const isEveryone = (audience: Grantees): boolean => audience.some(({ exposure }) => exposure === 'public');

/** All of them together. */
export function union(audiences: readonly Grantees[]): Grantees {
  const parties = audiences.flat();
  if (isEveryone(parties)) return allGrantees;
  return [...new Map(parties.map((party) => [`${party.exposure} ${party.to}`, party])).values()];
}

/** What two bounds leave: both are true, so the narrower one may be given. */
export const narrower = (a: Grantees, b: Grantees): Grantees => (widest(b) < widest(a) ? b : a);

/** An audience in words. */
export const describeGrantees = (audience: Grantees): string => audience.map(({ to }) => to).join(', ') || 'nobody';
