import { actionsOf } from '../../../src/policy/action-levels.ts';
import type { Condition } from '../../../src/policy/conditions.ts';
import { constraintOfAllow, presentKeys } from '../../../src/policy/condition-constraints.ts';
import { isMalformed, parsePolicy, statementName } from '../../../src/policy/policy-document.ts';
import { type Grant, resourcePolicyAccess } from '../../../src/policy/resource-policy.ts';

/** A policy of a function, or of one of its aliases or versions. */
export interface FunctionPolicy {
  /** Alias name or version number; absent: the function itself. */
  readonly qualifier?: string;
  readonly text: string;
}

/** Access that a policy of a function grants. */
export interface FunctionGrant extends Grant {
  readonly qualifier?: string | undefined;
  /** The grant applies only to calls through a function URL. */
  readonly throughUrl: boolean;
  /** Authentication type that the URL must have; absent: any. */
  readonly authType?: string | undefined;
}

export interface FunctionAccess {
  readonly grants: readonly FunctionGrant[];
  /** Why policies are malformed. */
  readonly malformed: readonly string[];
}

/** The policies of aliases and versions as a list. */
export const qualifiedPolicyList = (policies: Readonly<Record<string, string>>): readonly FunctionPolicy[] =>
  Object.entries(policies).map(([qualifier, text]) => ({ qualifier, text }));

/** Access that the policies of a function grant. */
export function functionAccess(policies: readonly FunctionPolicy[], accountId: string): FunctionAccess {
  const grants: FunctionGrant[] = [];
  const malformed: string[] = [];
  for (const { qualifier, text } of policies) {
    const policy = parsePolicy(text);
    if (isMalformed(policy)) malformed.push(policy.malformed);
    else {
      const found = resourcePolicyAccess(policy, { accountId, actions: actionsOf('lambda') });
      grants.push(...found.map((grant) => ({ ...grant, qualifier, ...urlConditions(grant) })));
    }
  }
  return { grants, malformed };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
function urlConditions({ statement, actions }: Grant): Pick<FunctionGrant, 'throughUrl' | 'authType'> {
  const required = (key: string, operator: RegExp): string | undefined => {
    const matches = (condition: Condition) => condition.key === key && operator.test(condition.operator) && isRequired(condition);
    return statement.conditions.find(matches)?.values[0];
  };
  const authType = required('lambda:functionurlauthtype', /^String(?:Equals|Like)(?:IgnoreCase)?$/);
  const viaUrl = required('lambda:invokedviafunctionurl', /^Bool$/)?.toLowerCase() === 'true';
  const throughUrl = viaUrl || authType !== undefined || actions.every((action) => action === 'lambda:InvokeFunctionUrl');
  return { throughUrl, ...(authType === undefined ? {} : { authType }) };
}

/**
 * Grants to AWS services that act on behalf of any account: `unlimited` ones without a source, and `byName` ones that limit the source only
 * to a bucket name, which another account could own. Alexa skills are limited by a token instead.
 */
export function confusedDeputies(
  grants: readonly FunctionGrant[],
  accountId: string,
): { readonly unlimited: readonly FunctionGrant[]; readonly byName: readonly FunctionGrant[] } {
  const services = grants.filter(
    ({ exposure, throughUrl, statement }) =>
      exposure === 'service' && !throughUrl && !statement.conditions.some(({ key }) => key === 'lambda:eventsourcetoken'),
  );
  const isByName = ({ statement: { conditions } }: FunctionGrant): boolean =>
    conditions.some((condition) =>
      constraintOfAllow(condition, presentKeys(conditions), { accountId }).audience.every(({ exposure }) => exposure === 'service'),
    );
  return { unlimited: services.filter((grant) => !isByName(grant)), byName: services.filter(isByName) };
}

const isRequired = ({ ifExists, qualifier, values }: Condition): boolean =>
  !ifExists && qualifier !== 'ForAllValues' && values.length === 1;

/** `alias live` or `version 3`. */
export const describeQualifier = (qualifier: string): string => `${/^\d+$/.test(qualifier) ? 'version' : 'alias'} ${qualifier}`;

/** Grants as evidence: the grantees, and the statements with the alias or version that they belong to. */
export const describeFunctionGrants = (grants: readonly FunctionGrant[]) => ({
  to: [...new Set(grants.map(({ to }) => to))],
  statements: [
    ...new Set(
      grants.map(
        ({ qualifier, statement }) => `${statementName(statement)}${qualifier === undefined ? '' : ` of ${describeQualifier(qualifier)}`}`,
      ),
    ),
  ],
});
