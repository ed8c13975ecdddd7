import { parseArn } from './arn.ts';
import type { TrustContext } from './grantees.ts';
import { isNegated, operatorFamily } from './conditions.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { type Grant, resourcePolicyAccess } from './resource-policy.ts';

/**
 * Whom the policy of a VPC endpoint lets through, and to what. Unlike a resource policy it governs resources of anybody, so a condition
 * that fixes the account or organisation of the resource is a limit here: statements with one are left out.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export const endpointPolicyAccess = (policy: PolicyDocument, trust: TrustContext): readonly Grant[] =>
  resourcePolicyAccess(policy, trust).filter(({ statement }) => !fixesResourceOwner(statement));

const fixedOwners: ReadonlyMap<string, RegExp> = new Map([
  ['aws:resourceaccount', /^\d{12}$/],
  ['aws:resourceorgid', /^o-[a-z0-9]+$/],
  ['aws:resourceorgpaths', /^o-[a-z0-9]+\//],
]);

const fixesResourceOwner = ({ conditions }: Statement): boolean =>
  conditions.some(({ operator, qualifier, ifExists, key, values }) => {
    const fixed = fixedOwners.get(key);
    const demands = operatorFamily(operator) === 'string' && !isNegated(operator) && !ifExists && qualifier !== 'ForAllValues';
    return fixed !== undefined && demands && values.length > 0 && values.every((value) => fixed.test(value));
  });

/** Whether a grant lets everyone through to do everything with any resource. Who comes through an endpoint is in its network anyway. */
export function allowsEverything({ exposure, statement }: Grant): boolean {
  const { actions, notActions, resources, notResources } = statement;
  const anything = notActions !== undefined || actions?.some((pattern) => /^(\*|[a-z0-9-]+:\*)$/i.test(pattern)) === true;
  const anywhere = notResources !== undefined || resources === undefined || resources.some(isAnyResource);
  return (exposure === 'public' || exposure === 'network') && anything && anywhere;
}

/** `*`, or any resource of a service in any account, such as all S3 buckets. */
function isAnyResource(pattern: string): boolean {
  const arn = parseArn(pattern);
  return pattern === '*' || (arn?.resource === '*' && (arn.account === '' || arn.account === '*'));
}
