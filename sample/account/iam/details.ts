import type { GetAccountAuthorizationDetailsResponse } from '@aws-sdk/client-iam';
import { company } from '../company.ts';
import type { GroupSpec, IamResources, ManagedPolicySpec, PoliciesSpec, RoleSpec, UserSpec } from './spec.ts';

/** As IAM gives documents: URL-encoded. */
const encoded = (document: object): string => encodeURIComponent(JSON.stringify(document, null, 2));

/** Unique ids need only look like one. */
export const uniqueId = (prefix: string, name: string): string =>
  (prefix + name.toUpperCase().replace(/[^A-Z0-9]/g, '')).padEnd(21, 'X').slice(0, 21);

/** ARN of something in IAM. */
export const iamArn = (
  type: string,
  { name, path = '/' }: { readonly name: string; readonly path?: string },
  account: string = company.accountId,
) => `arn:${company.partition}:iam::${account}:${type}${path}${name}`;

/** A user, group, role or managed policy as the account's authorization details tell of it. */
export type Entry = Pick<GetAccountAuthorizationDetailsResponse, 'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies'>;

/** Managed policies of an account by name, with their ARNs. */
export const managedPolicies = (iam: IamResources) =>
  new Map([
    ...iam.awsPolicies.map((policy) => [policy.name, { ...policy, arn: iamArn('policy', policy, 'aws') }] as const),
    ...iam.policies.map((policy) => [policy.name, { ...policy, arn: iamArn('policy', policy) }] as const),
  ]);

/** Makes each entry when it is asked for. */
export function detailsOf(iam: IamResources): readonly (() => Entry)[] {
  const managed = managedPolicies(iam);
  const arnOf = (name: string): string => {
    const policy = managed.get(name);
    if (policy === undefined) throw new Error(`the sample has no policy ${name}`);
    return policy.arn;
  };
  const principals: readonly PoliciesSpec[] = [...iam.users, ...iam.groups, ...iam.roles];
  const counts = (names: readonly string[]) => Map.groupBy(names, (name) => name);
  const attachments = counts(principals.flatMap(({ attached = [] }) => attached));
  const boundaries = counts(principals.flatMap(({ boundary }) => boundary ?? []));

  const attached = ({ attached: names = [] }: PoliciesSpec) => names.map((name) => ({ PolicyName: name, PolicyArn: arnOf(name) }));
  const inline = ({ inline: documents = {} }: PoliciesSpec) =>
    Object.entries(documents).map(([PolicyName, document]) => ({ PolicyName, PolicyDocument: encoded(document) }));
  const boundary = ({ boundary: name }: PoliciesSpec) =>
    name === undefined
      ? {}
      : { PermissionsBoundary: { PermissionsBoundaryType: 'PermissionsBoundaryPolicy' as const, PermissionsBoundaryArn: arnOf(name) } };

  const userEntry = (user: UserSpec): Entry => ({
    UserDetailList: [
      {
        Path: '/',
        UserName: user.name,
        UserId: uniqueId('AIDA', user.name),
        Arn: iamArn('user', user),
        CreateDate: company.daysAgo(user.ageDays),
        UserPolicyList: inline(user),
        GroupList: [...(user.groups ?? [])],
        AttachedManagedPolicies: attached(user),
        Tags: company.tags(user.tags ?? {}),
        ...boundary(user),
      },
    ],
  });
  const groupEntry = (group: GroupSpec): Entry => ({
    GroupDetailList: [
      {
        Path: '/',
        GroupName: group.name,
        GroupId: uniqueId('AGPA', group.name),
        Arn: iamArn('group', group),
        CreateDate: company.daysAgo(1500),
        GroupPolicyList: inline(group),
        AttachedManagedPolicies: attached(group),
      },
    ],
  });
  const roleEntry = (role: RoleSpec): Entry => ({
    RoleDetailList: [
      {
        Path: role.path ?? '/',
        RoleName: role.name,
        RoleId: uniqueId('AROA', role.name),
        Arn: iamArn('role', role),
        CreateDate: company.daysAgo(role.ageDays),
        AssumeRolePolicyDocument: encoded(role.trust),
        InstanceProfileList: role.instanceProfile ? [instanceProfile(role)] : [],
        RolePolicyList: inline(role),
        AttachedManagedPolicies: attached(role),
        Tags: company.tags(role.tags ?? {}),
        RoleLastUsed: role.usedDaysAgo === undefined ? {} : { LastUsedDate: company.daysAgo(role.usedDaysAgo), Region: company.regions[0] },
        ...boundary(role),
      },
    ],
  });
  const instanceProfile = (role: RoleSpec) => ({
    Path: '/',
    InstanceProfileName: role.name,
    InstanceProfileId: uniqueId('AIPA', role.name),
    Arn: iamArn('instance-profile', { name: role.name }),
    CreateDate: company.daysAgo(role.ageDays),
    Roles: [],
  });
  const policyEntry = ({ name, path = '/', arn: Arn, document, earlier = [] }: ManagedPolicySpec & { readonly arn: string }): Entry => {
    const current = `v${earlier.length + 1}`;
    return {
      Policies: [
        {
          PolicyName: name,
          PolicyId: uniqueId('ANPA', name),
          Arn,
          Path: path,
          DefaultVersionId: current,
          AttachmentCount: attachments.get(name)?.length ?? 0,
          PermissionsBoundaryUsageCount: boundaries.get(name)?.length ?? 0,
          IsAttachable: true,
          PolicyVersionList: [
            { VersionId: current, IsDefaultVersion: true, Document: encoded(document) },
            ...earlier.map((old, index) => ({ VersionId: `v${index + 1}`, IsDefaultVersion: false, Document: encoded(old) })),
          ],
        },
      ],
    };
  };
  return [
    ...iam.users.map((user) => () => userEntry(user)),
    ...iam.groups.map((group) => () => groupEntry(group)),
    ...iam.roles.map((role) => () => roleEntry(role)),
    ...[...managed.values()].map((policy) => () => policyEntry(policy)),
  ];
}
