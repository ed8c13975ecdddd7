import type { AttachedPolicy as SdkAttachedPolicy, PolicyDetail } from '@aws-sdk/client-iam';
import type { AttachedPolicy, GroupPolicy, PolicyText } from './facts.ts';
import { policyText } from './policy-text.ts';
import type { AuthorizationDetails } from './shared-reads.ts';

export const inlinePolicies = (policies: readonly PolicyDetail[] | undefined): readonly PolicyText[] =>
  (policies ?? []).map(({ PolicyName = '', PolicyDocument = '' }) => ({ name: PolicyName, document: policyText(PolicyDocument) }));

export const attachedPolicies = (
  policies: readonly SdkAttachedPolicy[] | undefined,
  details: AuthorizationDetails,
): readonly AttachedPolicy[] => (policies ?? []).map(({ PolicyName, PolicyArn = '' }) => attachedPolicy(PolicyArn, details, PolicyName));

/** The last part of a policy's ARN, after its path. */
export const nameInArn = (arn: string): string => arn.split('/').at(-1) ?? arn;

export function attachedPolicy(arn: string, details: AuthorizationDetails, name = nameInArn(arn)): AttachedPolicy {
  const document = details.policies.get(arn)?.document;
  return { name, arn, ...(document === undefined ? {} : { document }) };
}

/** The policies that the members of each group receive. */
export const groupPolicies = (details: AuthorizationDetails): ReadonlyMap<string, readonly GroupPolicy[]> =>
  new Map(
    [...details.groups].map(([group, { GroupPolicyList, AttachedManagedPolicies }]) => [
      group,
      [...inlinePolicies(GroupPolicyList), ...attachedPolicies(AttachedManagedPolicies, details)].map(({ name, document }) => ({
        group,
        name,
        ...(document === undefined ? {} : { document }),
      })),
    ]),
  );
