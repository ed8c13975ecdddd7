import type { Severity } from '../core/names.ts';
import type { PolicyDocument } from './policy-document.ts';
import { type FederatedTrust, federatedTrusts, subjectScope } from './trust-policy.ts';
import { hasWildcard } from '../util/wildcard.ts';

/** A way in which a trust policy lets in more users of an identity provider than it should. */
export interface FederatedTrustProblem {
  readonly provider: string;
  /** What is missing, in words. */
  readonly gap: string;
  readonly severity: Severity;
  readonly because: string;
}

/** Issuers whose tokens anybody can get for work of their own, so that only the claims tell whose work it is. */
const sharedIssuers: readonly string[] = [
  'token.actions.githubusercontent.com',
  'gitlab.com',
  'app.terraform.io',
  'agent.buildkite.com',
  'oidc.vercel.com',
  'api.pulumi.com/oidc',
];

/**
 * Providers that AWS knows by name, and the claim that says for which application a token is; whoever signs in to it is meant to be let in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const applicationClaims: ReadonlyMap<string, string> = new Map([
  ['accounts.google.com', 'aud'],
  ['www.amazon.com', 'app_id'],
  ['graph.facebook.com', 'app_id'],
]);

const anybody = { severity: 'high', because: 'anybody can get such a token' } as const;
const ownUsers = { severity: 'medium', because: 'it takes a user of that provider' } as const;

/** What each trust of an identity provider should demand and does not; the gravest first. `undefined`: no provider is trusted. */
export function federatedTrustProblems(policy: PolicyDocument): readonly FederatedTrustProblem[] | undefined {
  const trusts = federatedTrusts(policy);
  if (trusts.length === 0) return undefined;
  const gaps = trusts.flatMap((trust) => gapsOf(trust).map((gap) => ({ provider: trust.provider, ...gap })));
  return [...gaps.filter(({ severity }) => severity === 'high'), ...gaps.filter(({ severity }) => severity !== 'high')];
}

type Gap = Omit<FederatedTrustProblem, 'provider'>;

function gapsOf({ kind, issuer, claims }: FederatedTrust): readonly Gap[] {
  const missing = (claim: string, grade: Omit<Gap, 'gap'>): readonly Gap[] =>
    isPinned(claims.get(claim)) ? [] : [{ gap: `${issuer}:${claim} is not fixed`, ...grade }];
  if (kind === 'saml') return missing('aud', ownUsers);
  if (issuer === 'cognito-identity.amazonaws.com') return [...missing('aud', anybody), ...missing('amr', ownUsers)];
  const application = applicationClaims.get(issuer);
  if (application !== undefined) return missing(application, anybody);
  return [...missing('aud', ownUsers), ...subjectGaps(issuer, claims)];
}

function subjectGaps(issuer: string, claims: FederatedTrust['claims']): readonly Gap[] {
  const others = [...claims].filter(([claim]) => claim !== 'aud' && claim !== 'sub');
  if (others.some(([, values]) => isPinned(values))) return [];
  const subjects = claims.get('sub') ?? [''];
  const scopes = subjects.map((subject) => ({ subject, scope: subjectScope(subject) }));
  const open = scopes.find(({ scope }) => scope === 'anyone');
  if (open !== undefined) {
    const gap = open.subject === '' ? `${issuer}:sub is not checked` : `${issuer}:sub may be ${open.subject}`;
    return [{ gap, ...(sharedIssuers.includes(issuer) ? anybody : ownUsers) }];
  }
  return sharedIssuers.includes(issuer)
    ? scopes
        .filter(({ scope }) => scope === 'owner')
        .map(({ subject }) => ({
          gap: `${issuer}:sub may be ${subject}`,
          severity: 'medium',
          because: 'everything of one owner is let in, not only what needs the role',
        }))
    : [];
}

const isPinned = (values: readonly string[] | undefined): boolean => values?.every((value) => value !== '' && !hasWildcard(value)) === true;
