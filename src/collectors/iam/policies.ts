import type { AttachedPolicy as SdkAttachedPolicy, GroupDetail, PolicyDetail } from '@aws-sdk/client-iam';
import { type NotReported, notReported } from '../../model/fact.ts';
import type { AttachedPolicy, GroupPolicy, PolicyText } from '../../model/facts/iam.ts';
import type { AuthorizationDetails } from './sources.ts';

/** Text of a policy as facts keep it. IAM gives documents URL-encoded (https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html). */
export function policyText(document: string): string {
  const text = decoded(document);
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

function decoded(document: string): string {
  try {
    return /^\s*\{/.test(document) ? document : decodeURIComponent(document);
  } catch {
    return document;
  }
}

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

/** What a user has by its groups. */
export function groupPolicies(groups: readonly string[] | undefined, details: AuthorizationDetails): readonly GroupPolicy[] | NotReported {
  const policies: GroupPolicy[] = [];
  for (const name of groups ?? []) {
    const group: GroupDetail | undefined = details.groups.get(name);
    if (group === undefined) return notReported(`the answer does not describe the group ${name}`);
    for (const { name: policy, document } of [
      ...inlinePolicies(group.GroupPolicyList),
      ...attachedPolicies(group.AttachedManagedPolicies, details),
    ]) {
      policies.push({ group: name, name: policy, ...(document === undefined ? {} : { document }) });
    }
  }
  return policies;
}
