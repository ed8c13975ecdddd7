import type { SummaryKeyType } from '@aws-sdk/client-iam';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { detailsOf, iamArn as arn, managedPolicies, uniqueId } from './details.ts';
import { credentialReport } from './report.ts';
import type { IamResources, PoliciesSpec, UserSpec } from './spec.ts';

const invalidToken = 'InvalidInputException';
const noSuchEntity = (what: string) => awsError('NoSuchEntityException', 404, `The ${what} cannot be found.`);
interface Paged {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** A page of a listing, as all of IAM's listings are cut. */
function paged<Item>(items: readonly Item[], { Marker, MaxItems }: Paged) {
  const { items: some, nextToken } = page(items, {
    token: Marker,
    max: MaxItems === undefined ? 100 : MaxItems,
    defaultMax: 1000,
    invalidToken,
  });
  return { items: some, rest: { IsTruncated: nextToken !== undefined, ...(nextToken === undefined ? {} : { Marker: nextToken }) } };
}

export const iamData = (iam: IamResources): ServiceData => {
  const managed = managedPolicies(iam);
  const users = new Map(iam.users.map((user) => [user.name, user]));
  const userOf = (name: string | undefined): UserSpec => {
    const user = users.get(name ?? '');
    if (user === undefined) throw noSuchEntity(`user with name ${name}`);
    return user;
  };
  const entries = detailsOf(iam);

  return service('iam')({
    GetAccountAuthorizationDetails: (input) => {
      const { items, rest } = paged(entries, input);
      const some = items.map((entry) => entry());
      return {
        UserDetailList: some.flatMap(({ UserDetailList = [] }) => UserDetailList),
        GroupDetailList: some.flatMap(({ GroupDetailList = [] }) => GroupDetailList),
        RoleDetailList: some.flatMap(({ RoleDetailList = [] }) => RoleDetailList),
        Policies: some.flatMap(({ Policies = [] }) => Policies),
        ...rest,
      };
    },
    ListAccountAliases: () => ({ AccountAliases: [company.alias], IsTruncated: false }),
    GetAccountSummary: () => ({ SummaryMap: summaryOf(iam) }),
    GetAccountPasswordPolicy: () => {
      if (iam.passwordPolicy === undefined) throw noSuchEntity('password policy');
      return { PasswordPolicy: iam.passwordPolicy };
    },
    GetCredentialReport: () => ({
      Content: new TextEncoder().encode(credentialReport(iam)),
      ReportFormat: 'text/csv',
      GeneratedTime: company.daysAgo(0.1),
    }),
    ListVirtualMFADevices: (input) => {
      const owners = [
        ...(iam.root.mfa === 'virtual'
          ? [{ serial: 'root-account-mfa-device', arn: `arn:${company.partition}:iam::${company.accountId}:root` }]
          : []),
        ...iam.users.filter(({ mfa }) => mfa === 'virtual').map((user) => ({ serial: user.name, arn: arn('user', user) })),
      ];
      const { items, rest } = paged(owners, input);
      return {
        VirtualMFADevices: items.map(({ serial, arn: Arn }) => ({
          SerialNumber: arn('mfa', { name: serial }),
          EnableDate: company.daysAgo(400),
          User: { Arn, Path: '/', UserName: serial, UserId: uniqueId('AIDA', serial), CreateDate: company.daysAgo(500) },
        })),
        ...rest,
      };
    },
    ListServerCertificates: (input) => {
      const { items, rest } = paged(iam.certificates, input);
      return {
        ServerCertificateMetadataList: items.map(({ name, expiresInDays }) => ({
          Path: '/',
          ServerCertificateName: name,
          ServerCertificateId: uniqueId('ASCA', name),
          Arn: arn('server-certificate', { name }),
          UploadDate: company.daysAgo(365 - expiresInDays),
          Expiration: company.daysAgo(-expiresInDays),
        })),
        ...rest,
      };
    },
    ListEntitiesForPolicy: ({ PolicyArn, ...input }) => {
      const has = ({ attached: names = [] }: PoliciesSpec) => names.some((name) => managed.get(name)?.arn === PolicyArn);
      const { items, rest } = paged(iam.roles.filter(has), input);
      return {
        PolicyRoles: items.map(({ name }) => ({ RoleName: name, RoleId: uniqueId('AROA', name) })),
        PolicyUsers: iam.users.filter(has).map(({ name }) => ({ UserName: name, UserId: uniqueId('AIDA', name) })),
        PolicyGroups: iam.groups.filter(has).map(({ name }) => ({ GroupName: name, GroupId: uniqueId('AGPA', name) })),
        ...rest,
      };
    },
    ListOrganizationsFeatures: () => {
      if (iam.rootManagement === undefined) {
        throw awsError('AccountNotManagementOrDelegatedAdministratorException', 400, 'The account does not manage the organization.');
      }
      return { OrganizationId: company.organizationId, EnabledFeatures: [...iam.rootManagement] };
    },
    ListSSHPublicKeys: ({ UserName, ...input }) => {
      const { name, sshKeys = [] } = userOf(UserName);
      const { items, rest } = paged(sshKeys, input);
      return {
        SSHPublicKeys: items.map(({ ageDays }, index) => ({
          UserName: name,
          SSHPublicKeyId: uniqueId('APKA', `${name}${index}`),
          Status: 'Active',
          UploadDate: company.daysAgo(ageDays),
        })),
        ...rest,
      };
    },
    ListServiceSpecificCredentials: ({ UserName, ...input }) => {
      const { name, serviceCredentials = [] } = userOf(UserName);
      const { items, rest } = paged(serviceCredentials, input);
      return {
        ServiceSpecificCredentials: items.map(({ service: ServiceName, ageDays, expiresInDays }, index) => ({
          UserName: name,
          ServiceName,
          ServiceUserName: `${name}-at-${company.accountId}`,
          ServiceSpecificCredentialId: uniqueId('ACCA', `${name}${index}`),
          Status: 'Active',
          CreateDate: company.daysAgo(ageDays),
          ...(expiresInDays === undefined ? {} : { ExpirationDate: company.daysAgo(-expiresInDays) }),
        })),
        ...rest,
      };
    },
  });
};

const summaryOf = ({ root, users, groups, roles, policies, certificates }: IamResources): Partial<Record<SummaryKeyType, number>> => ({
  AccountMFAEnabled: root.mfa === undefined ? 0 : 1,
  AccountAccessKeysPresent: root.keys?.length ? 1 : 0,
  AccountSigningCertificatesPresent: 0,
  AccountPasswordPresent: 1,
  Users: users.length,
  Groups: groups.length,
  Roles: roles.length,
  Policies: policies.length,
  ServerCertificates: certificates.length,
});
