import { accountOfArn } from './arn.ts';
import type { Caller } from './principals.ts';

/**
 * Who can use a grant, from wide to narrow:
 * `public` anybody; `network` anybody who comes from certain addresses or VPC endpoints; `cross-account` and `organization` identities of
 * named accounts or organisations; `service` an AWS service on behalf of any customer (the confused deputy); `federated` users of an
 * identity provider; `own-account` the account that owns the resource.
 */
export type Exposure = 'public' | 'network' | 'cross-account' | 'organization' | 'service' | 'federated' | 'own-account';

/** Whom the owner of a resource trusts, and where the world begins. */
export interface TrustContext {
  /** The account that owns the resource. */
  readonly accountId: string;
  /** The organisation of that account; trusted when present. */
  readonly organizationId?: string | undefined;
  readonly trustedAccounts?: readonly string[] | undefined;
  readonly trustedOrganizations?: readonly string[] | undefined;
  /** The canonical user id of the account, as S3 policies may name it. */
  readonly canonicalUserId?: string | undefined;
  /** Source addresses that amount to more than one block of this prefix length are the world. Default: /8 and /32, as S3 defines public. */
  readonly publicPrefix?: { readonly ipv4: number; readonly ipv6: number } | undefined;
}

/** An upper bound of who can make a request. */
export interface Audience {
  readonly exposure: Exposure | 'nobody';
  /** All accounts or organisations it consists of are trusted. */
  readonly trusted: boolean;
  /** In words, such as `account 111122223333`. */
  readonly to: readonly string[];
  /** The account numbers it consists of, where known. */
  readonly accounts: readonly string[];
}

export const nobody: Audience = { exposure: 'nobody', trusted: true, to: [], accounts: [] };
export const everyone: Audience = { exposure: 'public', trusted: false, to: ['everyone'], accounts: [] };

export function accountAudience(id: string, { accountId, trustedAccounts = [] }: TrustContext): Audience {
  if (id === accountId) return { exposure: 'own-account', trusted: true, to: [`the own account ${id}`], accounts: [id] };
  return { exposure: 'cross-account', trusted: trustedAccounts.includes(id), to: [`account ${id}`], accounts: [id] };
}

export function organizationAudience(id: string, { organizationId, trustedOrganizations = [] }: TrustContext): Audience {
  const trusted = id === organizationId || trustedOrganizations.includes(id);
  return { exposure: 'organization', trusted, to: [`organization ${id}`], accounts: [] };
}

export const networkAudience = (to: string): Audience => ({ exposure: 'network', trusted: false, to: [to], accounts: [] });
export const serviceAudience = (to: string): Audience => ({ exposure: 'service', trusted: false, to: [to], accounts: [] });

/** Whom a named caller amounts to, before conditions. */
export function callerAudience(caller: Caller, trust: TrustContext): Audience {
  switch (caller.kind) {
    case 'everyone':
      return everyone;
    case 'account':
      return accountAudience(caller.id, trust);
    case 'arn':
      // The owner of an origin access identity is not visible in its ARN.
      if (caller.account === 'cloudfront') return serviceAudience(caller.id);
      return { ...accountAudience(caller.account ?? caller.id, trust), to: [caller.id] };
    case 'service':
      return serviceAudience(caller.id);
    case 'federated':
      return { exposure: 'federated', trusted: accountOfArn(caller.id) === trust.accountId, to: [caller.id], accounts: [] };
    case 'canonical':
      if (caller.id === trust.canonicalUserId) return accountAudience(trust.accountId, trust);
      return { exposure: 'cross-account', trusted: false, to: [`canonical user ${caller.id}`], accounts: [] };
    case 'unrecognized':
      return { exposure: 'cross-account', trusted: false, to: [caller.id], accounts: [] };
  }
}

const order = [
  'nobody',
  'own-account',
  'organization trusted',
  'cross-account trusted',
  'federated',
  'service',
  'cross-account',
  'organization',
  'network',
  'public',
];

function width({ exposure, trusted }: Audience): number {
  const trustDecides = exposure === 'organization' || exposure === 'cross-account';
  return order.indexOf(trustDecides && trusted ? `${exposure} trusted` : exposure);
}

/** All of them together: as wide as the widest. */
export function union(audiences: readonly Audience[]): Audience {
  const [first = nobody, ...rest] = [...audiences].sort((a, b) => width(b) - width(a));
  if (first.exposure === 'public' || rest.length === 0) return first;
  return {
    exposure: first.exposure,
    trusted: audiences.every(({ trusted }) => trusted),
    to: [...new Set([first, ...rest].flatMap(({ to }) => to))],
    accounts: [...new Set([first, ...rest].flatMap(({ accounts }) => accounts))],
  };
}

/** What all bounds leave: each is true, so the narrowest may be given. */
export const narrower = (a: Audience, b: Audience): Audience => (width(b) < width(a) ? b : a);
