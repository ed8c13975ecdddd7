import type { TrustContext } from './audience.ts';
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
