import type { Severity } from '../core/names.ts';
import { type IdentityScope, type OidcIssuer, oidcIssuers, scopeOfClaim, scopeOfSubject } from './federated-issuers.ts';
import type { PolicyDocument } from './policy-document.ts';
import { type FederatedTrust, federatedTrusts } from './trust-policy.ts';
import { hasWildcard } from '../util/wildcard.ts';

/** A reason why a trust policy lets in more identities of a provider than it should. */
export interface FederatedTrustProblem {
  readonly provider: string;
  /** The missing or weak condition, in words. */
  readonly gap: string;
  readonly severity: Severity;
  readonly because: string;
}

/**
 * Providers that AWS knows by name, and the claim that names the application a token was issued for. Everyone who signs in to that
 * application is meant to be let in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const applicationClaims: ReadonlyMap<string, string> = new Map([
  ['accounts.google.com', 'aud'],
  ['www.amazon.com', 'app_id'],
  ['graph.facebook.com', 'app_id'],
]);
/** Identity pools of Amazon Cognito, in every partition. */
const identityPools = /^cognito-identity(?:-us-gov|\.cn-[a-z]+-\d)?\.amazonaws\.com(?:\.cn)?$/;

const anyone = { severity: 'high', because: 'anyone can get such a token' } as const;
const ownUsers = { severity: 'medium', because: 'a token requires an identity of that provider' } as const;
const guests = { severity: 'medium', because: 'guests get credentials without signing in' } as const;
const wholeOwner = { severity: 'medium', because: 'everything of one owner is let in, not only what needs the role' } as const;

/** The problems of each trust of an identity provider, high severity first. `undefined`: no provider is trusted. */
export function federatedTrustProblems(policy: PolicyDocument): readonly FederatedTrustProblem[] | undefined {
  const trusts = federatedTrusts(policy);
  if (trusts.length === 0) return undefined;
  const problems = trusts.flatMap((trust) => gapsOf(trust).map((gap) => ({ provider: trust.provider, ...gap })));
  return [...problems.filter(({ severity }) => severity === 'high'), ...problems.filter(({ severity }) => severity !== 'high')];
}

type Gap = Omit<FederatedTrustProblem, 'provider'>;

function gapsOf({ kind, issuer, claims }: FederatedTrust): readonly Gap[] {
  const missing = (claim: string, grade: Omit<Gap, 'gap'>): readonly Gap[] =>
    isFixed(claims.get(claim)) ? [] : [{ gap: `${issuer}:${claim} is not fixed`, ...grade }];
  if (kind === 'saml') return missing('aud', ownUsers);
  if (identityPools.test(issuer)) return [...missing('aud', anyone), ...missing('amr', guests), ...guestGaps(issuer, claims.get('amr'))];
  const application = applicationClaims.get(issuer);
  if (application !== undefined) return missing(application, isFixed(claims.get('sub')) ? ownUsers : anyone);
  return [...missing('aud', ownUsers), ...identityGaps(issuer, claims)];
}

const guestGaps = (issuer: string, amr: readonly string[] = []): readonly Gap[] =>
  amr.includes('unauthenticated') ? [{ gap: `${issuer}:amr may be unauthenticated`, ...guests }] : [];

/** The restriction that is missing if the subject and the owner claims admit everything that an owner has. */
function identityGaps(issuer: string, claims: FederatedTrust['claims']): readonly Gap[] {
  const known = oidcIssuers.entries.find((entry) => entry.issuer.test(issuer));
  const subjects = (claims.get('sub') ?? ['']).map((subject) => ({ subject, scope: scopeOfSubject(subject, known) }));
  const widest = subjects.reduce((wide, next) => (rank(next.scope) < rank(wide.scope) ? next : wide));
  const scope = narrowest([widest.scope, ...claimScopes(claims, known)]);
  if (scope === 'part') return [];
  const gap = widest.subject === '' ? `${issuer}:sub is not checked` : `${issuer}:sub may be ${widest.subject}`;
  if (scope === 'owner') return [{ gap, ...wholeOwner }];
  return [{ gap, ...(known?.tokens === 'anyone' ? anyone : ownUsers) }];
}

/** The scope of each claim except `aud` and `sub`; several values have the widest scope. */
function claimScopes(claims: FederatedTrust['claims'], issuer: OidcIssuer | undefined): readonly IdentityScope[] {
  if (issuer === undefined) return [];
  const scopes = [...claims]
    .filter(([claim]) => claim !== 'aud' && claim !== 'sub')
    .map(([claim, values]) => values.map((value) => scopeOfClaim(claim, value, issuer)))
    .map((ofValues) => ofValues.reduce((wide, next) => (rank(next) < rank(wide) ? next : wide)));
  const hasOwner = issuer.tokens === 'tenant' || scopes.includes('owner');
  return scopes.map((scope) => (scope !== 'within' ? scope : hasOwner ? 'part' : 'anyone'));
}

const byWidth: readonly (IdentityScope | 'within')[] = ['anyone', 'owner', 'within', 'part'];
const rank = (scope: IdentityScope | 'within'): number => byWidth.indexOf(scope);

const narrowest = (scopes: readonly IdentityScope[]): IdentityScope =>
  scopes.reduce((narrow, next) => (rank(next) > rank(narrow) ? next : narrow), 'anyone');

const isFixed = (values: readonly string[] | undefined): boolean =>
  values?.every((value) => value !== '' && !hasWildcard(value) && !value.includes('${')) === true;
