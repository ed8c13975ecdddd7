import type { AttachedPolicy, GroupPolicy, PolicyText } from '../services/iam/facts.ts';
import { firstVerdict } from '../core/first-verdict.ts';
import type { Verdict } from '../core/rule.ts';
import type { Condition } from './conditions.ts';
import { describeCondition } from './conditions.ts';
import { fullAdminStatements, sensitiveServices, serviceWildcards } from './identity-policy.ts';
import type { Identity } from './permissions.ts';
import { isMalformed, parsePolicy, type PolicyDocument, type Statement, statementName } from './policy-document.ts';

/** A policy of a user, group or role under the name that findings show. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: PolicyDocument;
}

export interface PolicySet {
  readonly policies: readonly NamedPolicy[];
  /** Names of policies with a missing or malformed text, with the reason. */
  readonly unreadable: readonly string[];
}

export function readPolicies(texts: readonly { readonly name: string; readonly document?: string }[]): PolicySet {
  const policies: NamedPolicy[] = [];
  const unreadable: string[] = [];
  for (const { name, document } of texts) {
    const policy = document === undefined ? { malformed: 'AWS returned no text' } : parsePolicy(document);
    if (isMalformed(policy)) unreadable.push(`${name}: ${policy.malformed}`);
    else policies.push({ name, policy });
  }
  return { policies, unreadable };
}

/** The policies of a user, group or role, as facts. */
export interface PrincipalPolicies {
  readonly inlinePolicies: readonly PolicyText[];
  readonly attachedPolicies: readonly AttachedPolicy[];
  /** Of users. */
  readonly groupPolicies?: readonly GroupPolicy[];
  /** Of users and roles; absent: none is set. */
  readonly permissionsBoundary?: AttachedPolicy;
}

/** Everything that decides what a user, a member of a group or a role may do, without the policies in `unreadable`. */
export function identityOf(facts: PrincipalPolicies): { readonly identity: Identity; readonly unreadable: readonly string[] } {
  const ofGroups = (facts.groupPolicies ?? []).map(({ group, ...policy }) => ({ ...policy, name: `${policy.name} of group ${group}` }));
  const { policies, unreadable } = readPolicies([...facts.inlinePolicies, ...facts.attachedPolicies, ...ofGroups]);
  const boundary = readPolicies(facts.permissionsBoundary === undefined ? [] : [facts.permissionsBoundary]);
  return {
    identity: { policies: policies.map(({ policy }) => policy), boundary: boundary.policies[0]?.policy },
    unreadable: [...unreadable, ...boundary.unreadable],
  };
}

/**
 * The failure of a managed policy that allows too much; `undefined` if the policy is used only as a permissions boundary, which grants
 * nothing. https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-admin-access.html
 */
export const unlessBoundaryOnly = (
  facts: { readonly attachments: number; readonly boundaryUses: number },
  failure: Verdict,
): Verdict | undefined =>
  firstVerdict(
    () => (facts.attachments > 0 ? failure : undefined),
    () => (facts.boundaryUses === 0 ? failure : undefined),
  );

/** Whether all actions are allowed on all resources, and no boundary takes any of them away. */
export const isAdministrator = ({ policies, boundary }: Identity): boolean =>
  policies.some(allowsEverything) && (boundary === undefined || allowsEverything(boundary));

const allowsEverything = (policy: PolicyDocument): boolean => fullAdminStatements(policy).length > 0;

/** The statements that allow all actions on all resources, in words. */
export const fullAdminGrants = (policies: readonly NamedPolicy[]): readonly string[] =>
  policies.flatMap(({ name, policy }) => fullAdminStatements(policy).map((statement) => described(name, statement)));

/** Services with all actions allowed by a set of policies. */
export interface WholeServices {
  /** Action prefixes, or `every service`. */
  readonly services: readonly string[];
  /** In words. */
  readonly statements: readonly string[];
  /** Full control of one of them is close to control of the account, and is not limited to certain resources. */
  readonly sensitive: boolean;
}

/** The statements that allow all actions of a service; `undefined`: none does. */
export function wholeServices(policies: readonly NamedPolicy[], sensitive = sensitiveServices): WholeServices | undefined {
  const found = policies.flatMap(({ name, policy }) => serviceWildcards(policy, sensitive).map((wildcard) => ({ name, ...wildcard })));
  if (found.length === 0) return undefined;
  return {
    services: [...new Set(found.map(({ service }) => (service === '*' ? 'every service' : service)))].sort(),
    statements: [...new Set(found.map(({ name, statement }) => described(name, statement)))],
    sensitive: found.some(({ service, onAllResources }) => onAllResources && (service === '*' || sensitive.includes(service))),
  };
}

/** `policy: statement`, with the conditions of the statement. */
export const described = (policy: string, statement: Statement): string =>
  `${policy}: ${statementName(statement)}${conditionsOf(statement.conditions)}`;

const conditionsOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : ` (if ${conditions.map(describeCondition).join(' and ')})`;
