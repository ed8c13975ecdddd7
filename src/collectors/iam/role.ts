import type { RoleDetail } from '@aws-sdk/client-iam';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, listed, listingFrom, tagsOf } from '../../model/reads.ts';
import { organization } from '../organizations/sources.ts';
import { attachedPolicies, attachedPolicy, inlinePolicies } from './policies.ts';
import { policyText } from './policy-text.ts';
import { type AuthorizationDetails, authorizationDetails } from './sources.ts';

interface RawRole {
  readonly role: RoleDetail;
  readonly details: AuthorizationDetails;
}

/** IAM roles, service-linked ones included. */
export const roleCollector = defineCollector<'AWS::IAM::Role', RawRole>({
  type: 'AWS::IAM::Role',
  service: 'iam',
  scope: 'global',
  list: listingFrom(authorizationDetails, (details) =>
    details.roles.flatMap((role) => {
      const { RoleName: id, Arn: arn, Tags } = role;
      return id === undefined || arn === undefined ? [] : [{ id, arn, name: id, tags: tagsOf(Tags), raw: { role, details } }];
    }),
  ),
  facts: {
    inlinePolicies: listed(({ role }) => inlinePolicies(role.RolePolicyList)),
    attachedPolicies: listed(({ role, details }) => attachedPolicies(role.AttachedManagedPolicies, details)),
    permissionsBoundary: listed(({ role, details }) => {
      const arn = role.PermissionsBoundary?.PermissionsBoundaryArn;
      return arn === undefined ? undefined : attachedPolicy(arn, details);
    }),
    path: listed(({ role }) => role.Path ?? notReported('the answer holds no path')),
    trustPolicy: listed(({ role: { AssumeRolePolicyDocument } }) =>
      AssumeRolePolicyDocument === undefined ? notReported('the answer holds no trust policy') : policyText(AssumeRolePolicyDocument),
    ),
    createdAt: listed(({ role }) => plain(role.CreateDate) ?? notReported('the answer does not say when the role was made')),
    lastUsed: listed(({ role: { RoleLastUsed } }) => ({
      ...(RoleLastUsed?.LastUsedDate === undefined ? {} : { at: plain(RoleLastUsed.LastUsedDate) }),
      ...(RoleLastUsed?.Region === undefined ? {} : { region: RoleLastUsed.Region }),
    })),
    organizationId: bulk(organization, (of) => (of === undefined ? undefined : (of.id ?? notReported('the answer holds no id')))),
  },
});
