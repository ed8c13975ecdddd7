import { parseArn } from './arn.ts';
import type { TrustContext } from './grantees.ts';
import type { Condition } from './conditions.ts';
import { isNegated, operatorFamily, positiveOperator } from './conditions.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import type { Grant } from './resource-policy.ts';
import { resourcePolicyAccess } from './resource-policy.ts';
import { actionsAmong, appliesToAction } from './actions.ts';
import { hasWildcard } from '../util/wildcard.ts';

/** Actions that return a session of the role; TagSession and SetSourceIdentity alone do not. */
const assumeActions: readonly string[] = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

export interface TrustGrant extends Grant {
  /** The trust policy requires a fixed sts:ExternalId. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html */
  readonly externalId: boolean;
  /** The trust policy requires MFA. */
  readonly mfa: boolean;
}

/** The callers that can assume a role by its trust policy. */
export function trustPolicyAccess(policy: PolicyDocument, context: TrustContext): readonly TrustGrant[] {
  return resourcePolicyAccess(policy, { ...context, actions: assumeActions }).map((grant) => ({
    ...grant,
    externalId: grant.statement.conditions.some(demandsExternalId),
    mfa: grant.statement.conditions.some(demandsMfa),
  }));
}

const isDemand = ({ operator, qualifier, ifExists, values }: Condition): boolean =>
  !isNegated(operator) && !ifExists && qualifier !== 'ForAllValues' && values.length > 0;

const demandsExternalId = (condition: Condition): boolean =>
  condition.key === 'sts:externalid' &&
  operatorFamily(condition.operator) === 'string' &&
  isDemand(condition) &&
  condition.values.every((value) => value !== '' && !hasWildcard(value));

function demandsMfa(condition: Condition): boolean {
  if (!isDemand(condition)) return false;
  if (condition.key === 'aws:multifactorauthage') return condition.operator.startsWith('NumericLessThan');
  return condition.key === 'aws:multifactorauthpresent' && condition.values.every((value) => value.toLowerCase() === 'true');
}

/** The conditions of a trust policy for one identity provider. */
export interface FederatedTrust {
  readonly statement: Statement;
  /** As written: the provider's ARN, or a name such as `cognito-identity.amazonaws.com`. */
  readonly provider: string;
  readonly kind: 'saml' | 'oidc';
  /** The prefix of its condition keys: the issuer without scheme, `saml` for SAML. Lower case. */
  readonly issuer: string;
  /**
   * The required values of claims of the token (`aud`, `sub`, `amr`), by lower-case claim name; a claim that is missing here is not
   * checked. If several conditions test one claim, the narrowest one is given.
   */
  readonly claims: ReadonlyMap<string, readonly string[]>;
}

/** One entry for each identity provider that each Allow of a trust policy names. */
export function federatedTrusts(policy: PolicyDocument): readonly FederatedTrust[] {
  return policy.statements
    .filter((statement) => statement.effect === 'Allow' && actionsAmong(statement, assumeActions).length > 0)
    .flatMap((statement) =>
      (statement.principals?.federated ?? []).map((provider) => {
        const resource = parseArn(provider)?.resource ?? provider;
        const saml = resource.startsWith('saml-provider/');
        const issuer = saml ? 'saml' : resource.replace(/^oidc-provider\//, '').toLowerCase();
        const action = saml ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
        const conditions = [...statement.conditions, ...demandsOfDenies(policy, provider, action)];
        return { statement, provider, kind: saml ? ('saml' as const) : ('oidc' as const), issuer, claims: claimsOf(conditions, issuer) };
      }),
    );
}

/** A Deny of everything except certain values of one key demands these values of everyone it addresses. */
const demandsOfDenies = ({ statements }: PolicyDocument, provider: string, action: string): readonly Condition[] =>
  statements.flatMap((statement) => {
    const { effect, principals, conditions } = statement;
    const [condition, ...others] = conditions;
    if (effect !== 'Deny' || principals === undefined || condition === undefined || others.length > 0) return [];
    const isAddressed = !principals.notPrincipal && (principals.everyone || principals.federated.includes(provider));
    if (!isAddressed || !appliesToAction(statement, action)) return [];
    if (!isNegated(condition.operator) || condition.qualifier !== undefined) return [];
    // A negated operator of a Deny also holds when the key is absent, with or without IfExists.
    return [{ ...condition, operator: positiveOperator(condition.operator), ifExists: false }];
  });

function claimsOf(conditions: readonly Condition[], issuer: string): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, readonly string[]>();
  for (const condition of conditions) {
    if (!condition.key.startsWith(`${issuer}:`) || operatorFamily(condition.operator) !== 'string' || !isDemand(condition)) continue;
    const claim = condition.key.slice(issuer.length + 1);
    const known = claims.get(claim);
    if (known === undefined || isNarrower(condition.values, known)) claims.set(claim, condition.values);
  }
  return claims;
}

/** Whether fewer values have wildcards or, if as many do, the shortest text before a wildcard is longer. */
function isNarrower(values: readonly string[], others: readonly string[]): boolean {
  const open = (texts: readonly string[]) => texts.filter((text) => literalLength(text) < text.length).length;
  const shortest = (texts: readonly string[]) => Math.min(...texts.map(literalLength));
  return open(values) === open(others) ? shortest(values) > shortest(others) : open(values) < open(others);
}

const literalLength = (text: string): number => text.split(/[*?]|\$\{/, 1)[0]?.length ?? 0;
