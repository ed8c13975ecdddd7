import type { GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail } from '@aws-sdk/client-iam';
import type { Source } from '../../model/collector.ts';
import type { SupportAccess } from '../../model/facts/iam.ts';
import { plain } from '../../model/plain.ts';
import { leftOut, ReadFailure } from '../../model/read-failure.ts';
import { listingSource, reads, source } from '../../model/reads.ts';
import { iam } from '../sdk/services.ts';
import { policyText } from './policy-text.ts';

/** A managed policy, with only the version that is in force. */
export interface ManagedPolicy extends Omit<ManagedPolicyDetail, 'PolicyVersionList'> {
  /** Text of the default version. */
  readonly document?: string;
}

/** All users, groups, roles, customer managed policies and attached AWS managed policies of the account. */
export interface AuthorizationDetails {
  readonly users: readonly UserDetail[];
  /** By name. */
  readonly groups: ReadonlyMap<string, GroupDetail>;
  readonly roles: readonly RoleDetail[];
  /** By ARN. */
  readonly policies: ReadonlyMap<string, ManagedPolicy>;
}

/** One listing of up to 1,000 entities a page in place of some ten calls an entity. */
export const authorizationDetails: Source<AuthorizationDetails> = {
  name: 'iam:GetAccountAuthorizationDetails',
  scope: 'global',
  reads: [reads(iam, 'GetAccountAuthorizationDetails')],
  absent: [],
  load: async (aws) => {
    const users: UserDetail[] = [];
    const groups = new Map<string, GroupDetail>();
    const roles: RoleDetail[] = [];
    const policies = new Map<string, ManagedPolicy>();
    for await (const page of aws.pages(iam, 'GetAccountAuthorizationDetails', { MaxItems: 1000 }, 'Marker')) {
      users.push(...(page.UserDetailList ?? []));
      roles.push(...(page.RoleDetailList ?? []));
      for (const group of page.GroupDetailList ?? []) groups.set(group.GroupName ?? '', group);
      for (const policy of page.Policies ?? []) policies.set(policy.Arn ?? '', inForce(policy));
    }
    return { users, groups, roles, policies };
  },
};

function inForce({ PolicyVersionList, ...policy }: ManagedPolicyDetail): ManagedPolicy {
  const document = PolicyVersionList?.find(
    ({ VersionId, IsDefaultVersion }) => IsDefaultVersion === true || VersionId === policy.DefaultVersionId,
  )?.Document;
  return document === undefined ? policy : { ...policy, document: policyText(document) };
}

/** Counts and flags of the account, those of the root user among them. */
export const accountSummary = source(iam, 'GetAccountSummary', { scope: 'global', value: ({ SummaryMap }) => SummaryMap ?? {} });

export const passwordPolicy = source(iam, 'GetAccountPasswordPolicy', {
  scope: 'global',
  value: ({ PasswordPolicy }) => plain(PasswordPolicy),
  absent: ['NoSuchEntityException'],
});

/** ARNs of the users, and of the root user, that have a virtual MFA device. */
export const virtualMfaUsers = listingSource(iam, 'ListVirtualMFADevices', {
  scope: 'global',
  input: () => ({ AssignmentStatus: 'Assigned' as const, MaxItems: 1000 }),
  token: 'Marker',
  items: (output) => output.VirtualMFADevices,
  value: (devices): ReadonlySet<string> =>
    new Set(
      devices.map(({ User }) => {
        if (User?.Arn === undefined) throw leftOut(iam.action('ListVirtualMFADevices'), 'an assigned device is shown without its user');
        return User.Arn;
      }),
    ),
});

export const supportAccess: Source<SupportAccess> = {
  name: 'iam:ListEntitiesForPolicy',
  scope: 'global',
  reads: [reads(iam, 'ListEntitiesForPolicy')],
  absent: [],
  load: async (aws, { partition }) => {
    const PolicyArn = `arn:${partition}:iam::aws:policy/AWSSupportAccess`;
    const found = { roles: [] as string[], users: [] as string[], groups: [] as string[] };
    for await (const page of aws.pages(iam, 'ListEntitiesForPolicy', { PolicyArn, MaxItems: 1000 }, 'Marker')) {
      found.roles.push(...(page.PolicyRoles ?? []).map(({ RoleName = '' }) => RoleName));
      found.users.push(...(page.PolicyUsers ?? []).map(({ UserName = '' }) => UserName));
      found.groups.push(...(page.PolicyGroups ?? []).map(({ GroupName = '' }) => GroupName));
    }
    return found;
  },
};

/** Answers by which AWS says that an organization has nothing of this switched on. */
const nothingManaged = ['OrganizationNotInAllFeaturesModeException', 'ServiceAccessNotEnabledException'];

/** What the organization manages centrally of its members' root users; only its management account or IAM administrator is told. */
export const rootManagement: Source<readonly string[]> = {
  name: 'iam:ListOrganizationsFeatures',
  scope: 'global',
  reads: [reads(iam, 'ListOrganizationsFeatures')],
  absent: ['AccountNotManagementOrDelegatedAdministratorException', 'OrganizationNotFoundException'],
  load: async (aws) => {
    try {
      return (await aws.call(iam, 'ListOrganizationsFeatures', {})).EnabledFeatures ?? [];
    } catch (error) {
      if (error instanceof ReadFailure && nothingManaged.includes(error.code)) return [];
      throw error;
    }
  },
};
