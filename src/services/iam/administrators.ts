import type { GroupDetail, UserDetail } from '@aws-sdk/client-iam';
import type { EscalationPath } from '../../policy/escalation/path.ts';
import { escalationPaths } from '../../policy/escalation/paths.ts';
import { type Identity, isDenied, permissionsFor } from '../../policy/permissions.ts';
import { isMalformed, parsePolicy } from '../../policy/policy-document.ts';
import { identityOf, isAdministrator } from '../../policy/policy-set.ts';
import { wildcardMatches } from '../../util/wildcard.ts';
import type { Administrator } from './facts.ts';
import { attachedPolicies, attachedPolicy, groupPolicies, inlinePolicies } from './policies.ts';
import { rolePolicies } from './role-policies.ts';
import type { AuthorizationDetails } from './shared-reads.ts';
import { policyText } from './policy-text.ts';

/** Actions that take over the user, group or role they name. */
const takeOverActions: readonly string[] = [
  'iam:PassRole',
  ...escalationPaths.entries.filter(({ takesOver }: EscalationPath) => takesOver === true).flatMap(({ needs }) => needs.flat()),
];

/** The administrators that the policies of an identity name; a resource of `*` does not name one. */
export function namedAdministrators(identity: Identity, details: AuthorizationDetails): readonly Administrator[] {
  const named = takeOverActions.flatMap((action) =>
    permissionsFor(identity, action)
      .filter(({ resource }) => !/^\*+$/.test(resource))
      .map(({ resource }) => ({ action, resource })),
  );
  if (named.length === 0) return [];
  return administratorsOf(details).filter(({ arn }) =>
    named.some(({ action, resource }) => wildcardMatches(resource, arn) && !isDenied(identity, action, arn)),
  );
}

const known = new WeakMap<AuthorizationDetails, readonly Administrator[]>();

/** All administrators of an account, determined once for each listing. */
function administratorsOf(details: AuthorizationDetails): readonly Administrator[] {
  const found = known.get(details) ?? findAdministrators(details);
  known.set(details, found);
  return found;
}

function findAdministrators(details: AuthorizationDetails): readonly Administrator[] {
  const byGroup = groupPolicies(details);
  const users = details.users
    .filter((user) => isAdministrator(userIdentity(user, details, byGroup)))
    .map(({ Arn: arn = '' }) => ({ arn, services: [] }));
  const groups = [...details.groups.values()]
    .filter((group) => isAdministrator(groupIdentity(group, details)))
    .map(({ Arn: arn = '' }) => ({ arn, services: [] }));
  // AWS and IAM Identity Center protect their own roles against changes.
  const roles = details.roles
    .filter(({ Path = '/' }) => !/^\/aws-(?:service-role|reserved)\//.test(Path))
    .filter((role) => isAdministrator(identityOf(rolePolicies(role, details)).identity))
    .map(({ Arn: arn = '', AssumeRolePolicyDocument = '' }) => ({ arn, services: trustedServices(policyText(AssumeRolePolicyDocument)) }));
  return [...users, ...groups, ...roles];
}

/** Everything that decides what a user may do. */
export function userIdentity(user: UserDetail, details: AuthorizationDetails, byGroup: ReturnType<typeof groupPolicies>): Identity {
  const boundary = user.PermissionsBoundary?.PermissionsBoundaryArn;
  return identityOf({
    inlinePolicies: inlinePolicies(user.UserPolicyList),
    attachedPolicies: attachedPolicies(user.AttachedManagedPolicies, details),
    groupPolicies: (user.GroupList ?? []).flatMap((group) => byGroup.get(group) ?? []),
    ...(boundary === undefined ? {} : { permissionsBoundary: attachedPolicy(boundary, details) }),
  }).identity;
}

/** Everything that the members of a group may do through it. */
export const groupIdentity = ({ GroupPolicyList, AttachedManagedPolicies }: GroupDetail, details: AuthorizationDetails): Identity =>
  identityOf({
    inlinePolicies: inlinePolicies(GroupPolicyList),
    attachedPolicies: attachedPolicies(AttachedManagedPolicies, details),
  }).identity;

function trustedServices(document: string): readonly string[] {
  const policy = parsePolicy(document);
  if (isMalformed(policy)) return [];
  return [...new Set(policy.statements.flatMap(({ effect, principals }) => (effect === 'Allow' ? (principals?.services ?? []) : [])))];
}
