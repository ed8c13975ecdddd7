import { isAccountId, parseArn } from './arn.ts';
import { hasWildcard } from '../util/wildcard.ts';

/** The principals in a Principal or NotPrincipal element. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export interface Principals {
  /** `*` in any form, alone or in a list; for a NotPrincipal this too describes the list, not its complement. */
  readonly everyone: boolean;
  /** Account numbers, also those written as the ARN of an account's root. */
  readonly accounts: readonly string[];
  /** ARNs of users, roles and sessions. */
  readonly arns: readonly string[];
  /** Service principals such as `sns.amazonaws.com`. */
  readonly services: readonly string[];
  /** Identity providers: ARNs, or names such as `accounts.google.com`. */
  readonly federated: readonly string[];
  /** Canonical user ids of S3. */
  readonly canonical: readonly string[];
  /** Unique IDs of deleted users and roles, which match no caller. */
  readonly deleted: readonly string[];
  /** Entries of the AWS list in an unknown form. */
  readonly unrecognized: readonly string[];
  /** The element was NotPrincipal: the statement applies to everyone except those listed. */
  readonly notPrincipal: boolean;
}

/** One caller, or kind of caller, that a statement applies to. */
export type Caller =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'arn'; readonly id: string; readonly account: string | undefined }
  | { readonly kind: 'service' | 'federated' | 'canonical' | 'unrecognized'; readonly id: string };

/** Unique IDs such as `AIDA…` and `AROA…`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
export const isUniqueId = (text: string): boolean => /^A[A-Z0-9]{3}[A-Z0-9]{12,}$/.test(text);

/** The entries of a Principal element as [type, value]; a bare `"*"` is [`*`, `*`]. */
export function principalsOf(entries: readonly (readonly [type: string, value: string])[], notPrincipal: boolean): Principals {
  const found = {
    everyone: false,
    accounts: new Set<string>(),
    arns: new Set<string>(),
    services: new Set<string>(),
    federated: new Set<string>(),
    canonical: new Set<string>(),
    deleted: new Set<string>(),
    unrecognized: new Set<string>(),
  };
  for (const [type, value] of entries) {
    const arn = parseArn(value);
    if (/^\*+$/.test(value)) found.everyone = true;
    else if (/^service$/i.test(type)) found.services.add(value);
    else if (/^federated$/i.test(type)) found.federated.add(value);
    else if (/^canonicaluser$/i.test(type)) found.canonical.add(value);
    else if (isAccountId(value)) found.accounts.add(value);
    // AWS rejects most wildcards in principals. An old policy with one in the account part may name any account.
    else if (hasWildcard(arn === undefined ? value : arn.account)) found.everyone = true;
    else if (arn !== undefined && arn.resource === 'root' && isAccountId(arn.account)) found.accounts.add(arn.account);
    else if (arn !== undefined) found.arns.add(value);
    else if (isUniqueId(value)) found.deleted.add(value);
    else found.unrecognized.add(value);
  }
  return {
    everyone: found.everyone,
    accounts: [...found.accounts],
    arns: [...found.arns],
    services: [...found.services],
    federated: [...found.federated],
    canonical: [...found.canonical],
    deleted: [...found.deleted],
    unrecognized: [...found.unrecognized],
    notPrincipal,
  };
}

/** The listed callers, without regard to `notPrincipal` and without deleted ones. */
export function listedCallers(principals: Principals): readonly Caller[] {
  return [
    ...(principals.everyone ? [{ kind: 'everyone' } as const] : []),
    ...principals.accounts.map((id) => ({ kind: 'account', id }) as const),
    ...principals.arns.map((id) => ({ kind: 'arn', id, account: accountIn(id) }) as const),
    ...principals.services.map((id) => ({ kind: 'service', id }) as const),
    ...principals.federated.map((id) => ({ kind: 'federated', id }) as const),
    ...principals.canonical.map((id) => ({ kind: 'canonical', id }) as const),
    ...principals.unrecognized.map((id) => ({ kind: 'unrecognized', id }) as const),
  ];
}

/** The callers that an Allow applies to; with NotPrincipal everyone, because nearly everyone is not listed. */
export function allowedCallers(principals: Principals | undefined): readonly Caller[] {
  if (principals === undefined) return [];
  return principals.notPrincipal ? [{ kind: 'everyone' }] : listedCallers(principals);
}

function accountIn(arn: string): string | undefined {
  const account = parseArn(arn)?.account;
  return account === '' ? undefined : account;
}
