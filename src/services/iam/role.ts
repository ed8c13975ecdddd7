import type { RoleDetail } from '@aws-sdk/client-iam';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, fromListing, listingFrom, tagsOf } from '../../core/fact-reads.ts';
import { organization } from '../organizations/shared-reads.ts';
import { identityOf } from '../../policy/policy-set.ts';
import { namedAdministrators } from './administrators.ts';
import { attachedPolicies, attachedPolicy, inlinePolicies } from './policies.ts';
import { rolePolicies } from './role-policies.ts';
import { policyText } from './policy-text.ts';
import { type AuthorizationDetails, authorizationDetails } from './shared-reads.ts';

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
    path: fromListing(({ role }) => role.Path ?? notReported('the answer contains no path')),
    inlinePolicies: fromListing(({ role }) => inlinePolicies(role.RolePolicyList)),
    attachedPolicies: fromListing(({ role, details }) => attachedPolicies(role.AttachedManagedPolicies, details)),
    groupPolicies: fromListing(() => []),
    namedAdministrators: fromListing(({ role, details }) => namedAdministrators(identityOf(rolePolicies(role, details)).identity, details)),
    permissionsBoundary: fromListing(({ role, details }) => {
      const arn = role.PermissionsBoundary?.PermissionsBoundaryArn;
      return arn === undefined ? undefined : attachedPolicy(arn, details);
    }),
    trustPolicy: fromListing(({ role: { AssumeRolePolicyDocument } }) =>
      AssumeRolePolicyDocument === undefined ? notReported('the answer contains no trust policy') : policyText(AssumeRolePolicyDocument),
    ),
    createdAt: fromListing(({ role }) => toJson(role.CreateDate) ?? notReported('the answer does not contain the creation date')),
    lastUsed: fromListing(({ role: { RoleLastUsed } }) => ({
      ...(RoleLastUsed?.LastUsedDate === undefined ? {} : { at: toJson(RoleLastUsed.LastUsedDate) }),
      ...(RoleLastUsed?.Region === undefined ? {} : { region: RoleLastUsed.Region }),
    })),
    organizationId: shared(organization, (of) => (of === undefined ? undefined : (of.id ?? notReported('the answer contains no ID')))),
  },
});
