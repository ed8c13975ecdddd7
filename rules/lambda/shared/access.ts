import { actionsOf } from '../../../src/policy/action-levels.ts';
import type { Condition } from '../../../src/policy/conditions.ts';
import { constraintOfAllow, presentKeys } from '../../../src/policy/condition-constraints.ts';
import { isMalformed, parsePolicy, statementName } from '../../../src/policy/policy-document.ts';
import { type Grant, resourcePolicyAccess } from '../../../src/policy/resource-policy.ts';

/** A policy of a function or of one of its aliases. */
export interface FunctionPolicy {
  /** The alias; absent: the function itself. */
  readonly alias?: string;
  readonly text: string;
}

/** Whom a policy lets in, and by which policy. */
export interface FunctionGrant extends Grant {
  readonly alias?: string | undefined;
  /** It counts for calls through a function URL alone. */
  readonly throughUrl: boolean;
  /** The way in which such a URL must authenticate; absent: any. */
  readonly authType?: string | undefined;
}

export interface FunctionAccess {
  readonly grants: readonly FunctionGrant[];
  /** What is wrong with policies that cannot be understood. */
  readonly malformed: readonly string[];
}

/** All policies of a function as one list. */
export const functionPolicies = (policy: string | undefined, ofAliases: Readonly<Record<string, string>>): readonly FunctionPolicy[] => [
  ...(policy === undefined ? [] : [{ text: policy }]),
  ...Object.entries(ofAliases).map(([alias, text]) => ({ alias, text })),
];

/** Whom policies of a function let do anything with it. */
export function functionAccess(policies: readonly FunctionPolicy[], accountId: string): FunctionAccess {
  const grants: FunctionGrant[] = [];
  const malformed: string[] = [];
  for (const { alias, text } of policies) {
    const policy = parsePolicy(text);
    if (isMalformed(policy)) malformed.push(policy.malformed);
    else {
      const found = resourcePolicyAccess(policy, { accountId, actions: actionsOf('lambda') });
      grants.push(...found.map((grant) => ({ ...grant, alias, ...urlConditions(grant) })));
    }
  }
  return { grants, malformed };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
function urlConditions({ statement, actions }: Grant): Pick<FunctionGrant, 'throughUrl' | 'authType'> {
  const demanded = (key: string, operator: RegExp): string | undefined => {
    const fits = (condition: Condition) => condition.key === key && operator.test(condition.operator) && isDemanded(condition);
    return statement.conditions.find(fits)?.values[0];
  };
  const authType = demanded('lambda:functionurlauthtype', /^String(?:Equals|Like)(?:IgnoreCase)?$/);
  const viaUrl = demanded('lambda:invokedviafunctionurl', /^Bool$/)?.toLowerCase() === 'true';
  const throughUrl = viaUrl || authType !== undefined || actions.every((action) => action === 'lambda:InvokeFunctionUrl');
  return { throughUrl, ...(authType === undefined ? {} : { authType }) };
}

/**
 * Services that call the function on behalf of anybody: for whatever source, or for a bucket that the policy knows by its name alone, which
 * somebody else may come to own. An Alexa skill is told by a token instead.
 */
export function deputiesOf(
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

const isDemanded = ({ ifExists, qualifier, values }: Condition): boolean =>
  !ifExists && qualifier !== 'ForAllValues' && values.length === 1;

/** Grants as evidence: which statement of which policy lets whom in. */
export const describeFunctionGrants = (grants: readonly FunctionGrant[]) => ({
  to: [...new Set(grants.map(({ to }) => to))],
  statements: [
    ...new Set(grants.map(({ alias, statement }) => `${statementName(statement)}${alias === undefined ? '' : ` of alias ${alias}`}`)),
  ],
});
