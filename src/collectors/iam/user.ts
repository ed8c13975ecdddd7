import type { UserDetail } from '@aws-sdk/client-iam';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import type { GroupPolicy } from '../../model/facts/iam.ts';
import { plain } from '../../model/plain.ts';
import { bulk, eachOf, listed, listingFrom, reads, tagsOf } from '../../model/reads.ts';
import { iam } from '../sdk/services.ts';
import { credentialReport } from './credential-report.ts';
import { attachedPolicies, attachedPolicy, groupPolicies, inlinePolicies } from './policies.ts';
import { type AuthorizationDetails, authorizationDetails } from './sources.ts';

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
  gone: ['NoSuchEntityException'],
  facts: {
    inlinePolicies: listed(({ user }) => inlinePolicies(user.UserPolicyList)),
    attachedPolicies: listed(({ user, details }) => attachedPolicies(user.AttachedManagedPolicies, details)),
    groupPolicies: listed(({ user: { GroupList = [] }, byGroup }) => {
      const unknown = GroupList.find((group) => !byGroup.has(group));
      return unknown === undefined
        ? GroupList.flatMap((group) => byGroup.get(group) ?? [])
        : notReported(`the answer does not describe the group ${unknown}`);
    }),
    permissionsBoundary: listed(({ user, details }) => {
      const arn = user.PermissionsBoundary?.PermissionsBoundaryArn;
      return arn === undefined ? undefined : attachedPolicy(arn, details);
    }),
    createdAt: listed(({ user }) => plain(user.CreateDate) ?? notReported('the answer does not say when the user was made')),
    credentials: bulk(
      credentialReport,
      (report, { id }) => report?.users.get(id) ?? notReported(`the credential report of ${report?.reportedAt} does not have the user`),
    ),
    sshKeys: eachOf([reads(iam, 'ListSSHPublicKeys')], async (aws, { id }) => {
      const keys = [];
      for await (const page of aws.pages(iam, 'ListSSHPublicKeys', { UserName: id }, 'Marker')) keys.push(...(page.SSHPublicKeys ?? []));
      return keys.map((key) => ({ id: key.SSHPublicKeyId ?? '', active: key.Status === 'Active', createdAt: plain(key.UploadDate) ?? '' }));
    }),
    serviceCredentials: eachOf([reads(iam, 'ListServiceSpecificCredentials')], async (aws, { id }) => {
      const found = [];
      for await (const page of aws.pages(iam, 'ListServiceSpecificCredentials', { UserName: id }, 'Marker')) {
        found.push(...(page.ServiceSpecificCredentials ?? []));
      }
      return found.map((credential) => ({
        id: credential.ServiceSpecificCredentialId ?? '',
        service: credential.ServiceName ?? '',
        active: credential.Status === 'Active',
        createdAt: plain(credential.CreateDate) ?? '',
        ...(credential.ExpirationDate === undefined ? {} : { expiresAt: plain(credential.ExpirationDate) }),
      }));
    }),
  },
});
