import { actionsOf } from '../../../src/policy/action-levels.ts';
import { isMalformed, type Malformed, parsePolicy } from '../../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../../src/policy/resource-policy.ts';

/** Returns what the policy of an access point grants to everyone, as evidence; `public` is absent if it grants nothing to everyone. */
export function pointAccess(
  source: string,
  { arn, accountId }: { readonly arn: string; readonly accountId: string },
): Malformed | { readonly public?: ReturnType<typeof describeGrants> } {
  const policy = parsePolicy(source);
  if (isMalformed(policy)) return policy;
  const actions = actionsOf('s3');
  // Policies name objects as <access point ARN>/object/<key>.
  const grants = resourcePolicyAccess(policy, { accountId, actions, resources: [arn, `${arn}/object/*`] });
  const open = grants.filter(({ exposure }) => exposure === 'public');
  return open.length === 0 ? {} : { public: describeGrants(open) };
}
