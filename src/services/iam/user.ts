import { withReadableTimes } from '../../core/readable-time.ts';
import type { UserDetail } from '@aws-sdk/client-iam';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { GroupPolicy } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResourceCalls, fromListing, listingFrom, apiCalls, tagsOf, deletionCheck } from '../../core/fact-reads.ts';
import { namedAdministrators, userIdentity } from './administrators.ts';
import { iam } from './clients.ts';
import { credentialReport } from './credential-report.ts';
import { attachedPolicies, attachedPolicy, groupPolicies, inlinePolicies } from './policies.ts';
import { type AuthorizationDetails, authorizationDetails } from './shared-reads.ts';

interface RawUser {
  readonly user: UserDetail;
  /** The same for every user. */
  readonly details: AuthorizationDetails;
  /** What members have by each group; the same for every user. */
  readonly byGroup: ReadonlyMap<string, readonly GroupPolicy[]>;
}

/** IAM users. */
export const userCollector = defineCollector<'AWS::IAM::User', RawUser>({
  type: 'AWS::IAM::User',
  service: 'iam',
  scope: 'global',
  list: listingFrom(authorizationDetails, (details) => {
    const byGroup = groupPolicies(details);
    return details.users.flatMap((user) => {
      const { UserName: id, Arn: arn, Tags } = user;
      return id === undefined || arn === undefined ? [] : [{ id, arn, name: id, tags: tagsOf(Tags), raw: { user, details, byGroup } }];
    });
  }),
  deletion: deletionCheck(iam, 'GetUser', {
    errorCodes: ['NoSuchEntityException'],
    notFoundErrorCodes: ['NoSuchEntityException'],
    input: ({ id }) => ({ UserName: id }),
  }),
  facts: {
    path: fromListing(({ user }) => user.Path ?? notReported('the answer contains no path')),
    inlinePolicies: fromListing(({ user }) => inlinePolicies(user.UserPolicyList)),
    attachedPolicies: fromListing(({ user, details }) => attachedPolicies(user.AttachedManagedPolicies, details)),
    groupPolicies: fromListing(({ user: { GroupList = [] }, byGroup }) => {
      const unknown = GroupList.find((group) => !byGroup.has(group));
      return unknown === undefined
        ? GroupList.flatMap((group) => byGroup.get(group) ?? [])
        : notReported(`the answer does not describe the group ${unknown}`);
    }),
    namedAdministrators: fromListing(({ user, details, byGroup }) => namedAdministrators(userIdentity(user, details, byGroup), details)),
    permissionsBoundary: fromListing(({ user, details }) => {
      const arn = user.PermissionsBoundary?.PermissionsBoundaryArn;
      return arn === undefined ? undefined : attachedPolicy(arn, details);
    }),
    createdAt: fromListing(({ user }) => toJson(user.CreateDate) ?? notReported('the answer does not contain the creation date')),
    credentials: shared(
      credentialReport,
      (report, { id }) =>
        report?.users.get(id) ??
        notReported(`the credential report of ${withReadableTimes(report?.reportedAt ?? 'an unknown time')} does not have the user`),
    ),
    sshKeys: perResourceCalls([apiCalls(iam, 'ListSSHPublicKeys')], async (aws, { id }) => {
      const keys = [];
      for await (const page of aws.pages(iam, 'ListSSHPublicKeys', { input: { UserName: id }, token: 'Marker' }))
        keys.push(...(page.SSHPublicKeys ?? []));
      return keys.map((key) => ({
        id: key.SSHPublicKeyId ?? '',
        active: key.Status === 'Active',
        createdAt: toJson(key.UploadDate) ?? '',
      }));
    }),
    serviceCredentials: perResourceCalls([apiCalls(iam, 'ListServiceSpecificCredentials')], async (aws, { id }) => {
      const found = [];
      for await (const page of aws.pages(iam, 'ListServiceSpecificCredentials', { input: { UserName: id }, token: 'Marker' })) {
        found.push(...(page.ServiceSpecificCredentials ?? []));
      }
      return found.map((credential) => ({
        id: credential.ServiceSpecificCredentialId ?? '',
        service: credential.ServiceName ?? '',
        active: credential.Status === 'Active',
        createdAt: toJson(credential.CreateDate) ?? '',
        ...(credential.ExpirationDate === undefined ? {} : { expiresAt: toJson(credential.ExpirationDate) }),
      }));
    }),
  },
});
