import type { GroupDetail, ManagedPolicyDetail, RoleDetail, ServerCertificateMetadata, UserDetail } from '@aws-sdk/client-iam';
import type { SharedRead } from '../../core/collector.ts';
import type { SupportAccess } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { notReportedFailure, ReadFailure } from '../../core/read-failure.ts';
import { sharedListing, apiCalls, sharedRead } from '../../core/fact-reads.ts';
import { iam } from './clients.ts';
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
export const authorizationDetails: SharedRead<AuthorizationDetails> = {
  name: 'iam:GetAccountAuthorizationDetails',
  scope: 'global',
  apiCalls: [apiCalls(iam, 'GetAccountAuthorizationDetails')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const users: UserDetail[] = [];
    const groups = new Map<string, GroupDetail>();
    const roles: RoleDetail[] = [];
    const policies = new Map<string, ManagedPolicy>();
    for await (const page of aws.pages(iam, 'GetAccountAuthorizationDetails', { input: { MaxItems: 1000 }, token: 'Marker' })) {
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
export const accountSummary = sharedRead(iam, 'GetAccountSummary', { scope: 'global', value: ({ SummaryMap }) => SummaryMap ?? {} });

export const passwordPolicy = sharedRead(iam, 'GetAccountPasswordPolicy', {
  scope: 'global',
  value: ({ PasswordPolicy }) => toJson(PasswordPolicy),
  notConfiguredErrorCodes: ['NoSuchEntityException'],
});

/** ARNs of the users, and of the root user, that have a virtual MFA device. */
export const virtualMfaUsers = sharedListing(iam, 'ListVirtualMFADevices', {
  scope: 'global',
  input: () => ({ AssignmentStatus: 'Assigned' as const, MaxItems: 1000 }),
  token: 'Marker',
  items: (output) => output.VirtualMFADevices,
  value: (devices): ReadonlySet<string> =>
    new Set(
      devices.map(({ User }) => {
        if (User?.Arn === undefined)
          throw notReportedFailure(iam.action('ListVirtualMFADevices'), 'an assigned device is shown without its user');
        return User.Arn;
      }),
    ),
});

export const supportAccess: SharedRead<SupportAccess> = {
  name: 'iam:ListEntitiesForPolicy',
  scope: 'global',
  apiCalls: [apiCalls(iam, 'ListEntitiesForPolicy')],
  notConfiguredErrorCodes: [],
  load: async (aws, { partition }) => {
    const PolicyArn = `arn:${partition}:iam::aws:policy/AWSSupportAccess`;
    const found = { roles: [] as string[], users: [] as string[], groups: [] as string[] };
    for await (const page of aws.pages(iam, 'ListEntitiesForPolicy', { input: { PolicyArn, MaxItems: 1000 }, token: 'Marker' })) {
      found.roles.push(...(page.PolicyRoles ?? []).map(({ RoleName = '' }) => RoleName));
      found.users.push(...(page.PolicyUsers ?? []).map(({ UserName = '' }) => UserName));
      found.groups.push(...(page.PolicyGroups ?? []).map(({ GroupName = '' }) => GroupName));
    }
    return found;
  },
};

/** Error codes that mean that the organization has not turned this on. */
const nothingManaged = ['OrganizationNotInAllFeaturesModeException', 'ServiceAccessNotEnabledException'];

/** Root user features that the organization manages centrally; readable in the management account and by the delegated IAM administrator. */
export const rootManagement: SharedRead<readonly string[]> = {
  name: 'iam:ListOrganizationsFeatures',
  scope: 'global',
  apiCalls: [apiCalls(iam, 'ListOrganizationsFeatures')],
  notConfiguredErrorCodes: ['AccountNotManagementOrDelegatedAdministratorException', 'OrganizationNotFoundException'],
  load: async (aws) => {
    try {
      return (await aws.call(iam, 'ListOrganizationsFeatures', {})).EnabledFeatures ?? [];
    } catch (error) {
      if (error instanceof ReadFailure && nothingManaged.includes(error.code)) return [];
      throw error;
    }
  },
};

/** TLS certificates that were uploaded to IAM, by ARN. */
export const serverCertificates = sharedListing(iam, 'ListServerCertificates', {
  scope: 'global',
  input: () => ({ MaxItems: 1000 }),
  token: 'Marker',
  items: (output) => output.ServerCertificateMetadataList,
  value: (items): ReadonlyMap<string, ServerCertificateMetadata> => new Map(items.map((item) => [item.Arn ?? '', item])),
});
