import type { AnyRule } from '../../src/core/rule.ts';
import { iamAccessAnalyzerEnabled } from './iam-access-analyzer-enabled.ts';
import { iamAccessAnalyzerFindingsResolved } from './iam-access-analyzer-findings-resolved.ts';
import { iamAccessUnusedRemoved } from './iam-access-unused-removed.ts';
import { iamAccountPasswordPolicyStrong } from './iam-account-password-policy-strong.ts';
import { iamGroupInlinePoliciesNoFullAdmin } from './iam-group-inline-policies-no-full-admin.ts';
import { iamGroupInlinePoliciesNoServiceWildcards } from './iam-group-inline-policies-no-service-wildcards.ts';
import { iamGroupNoPrivilegeEscalation } from './iam-group-no-privilege-escalation.ts';
import { iamGroupRestrictedPoliciesNotAttached } from './iam-group-restricted-policies-not-attached.ts';
import { iamPolicyNoFullAdmin } from './iam-policy-no-full-admin.ts';
import { iamPolicyNoPrivilegeEscalation } from './iam-policy-no-privilege-escalation.ts';
import { iamPolicyNoServiceWildcards } from './iam-policy-no-service-wildcards.ts';
import { iamRoleConfusedDeputyPrevented } from './iam-role-confused-deputy-prevented.ts';
import { iamRoleCrossAccountTrustRestricted } from './iam-role-cross-account-trust-restricted.ts';
import { iamRoleFederatedTrustScoped } from './iam-role-federated-trust-scoped.ts';
import { iamRoleInlinePoliciesNoFullAdmin } from './iam-role-inline-policies-no-full-admin.ts';
import { iamRoleInlinePoliciesNoServiceWildcards } from './iam-role-inline-policies-no-service-wildcards.ts';
import { iamRoleNoPrivilegeEscalation } from './iam-role-no-privilege-escalation.ts';
import { iamRoleRestrictedPoliciesNotAttached } from './iam-role-restricted-policies-not-attached.ts';
import { iamRoleTrustNotPublic } from './iam-role-trust-not-public.ts';
import { iamRootCentrallyManaged } from './iam-root-centrally-managed.ts';
import { iamRootHardwareMfaEnabled } from './iam-root-hardware-mfa-enabled.ts';
import { iamRootMfaEnabled } from './iam-root-mfa-enabled.ts';
import { iamRootNoAccessKeys } from './iam-root-no-access-keys.ts';
import { iamRootNotUsed } from './iam-root-not-used.ts';
import { iamServerCertificateValid } from './iam-server-certificate-valid.ts';
import { iamSupportRoleExists } from './iam-support-role-exists.ts';
import { iamUserAccessKeysRotated } from './iam-user-access-keys-rotated.ts';
import { iamUserCredentialsUsed } from './iam-user-credentials-used.ts';
import { iamUserInlinePoliciesNoFullAdmin } from './iam-user-inline-policies-no-full-admin.ts';
import { iamUserInlinePoliciesNoServiceWildcards } from './iam-user-inline-policies-no-service-wildcards.ts';
import { iamUserLongLivedKeysAvoided } from './iam-user-long-lived-keys-avoided.ts';
import { iamUserMfaEnabled } from './iam-user-mfa-enabled.ts';
import { iamUserNoDirectPolicies } from './iam-user-no-direct-policies.ts';
import { iamUserNoPrivilegeEscalation } from './iam-user-no-privilege-escalation.ts';
import { iamUserOtherCredentialsLimited } from './iam-user-other-credentials-limited.ts';
import { iamUserRestrictedPoliciesNotAttached } from './iam-user-restricted-policies-not-attached.ts';
import { iamUserSingleActiveKey } from './iam-user-single-active-key.ts';

export const iamRules: readonly AnyRule[] = [
  iamAccessAnalyzerEnabled,
  iamAccessAnalyzerFindingsResolved,
  iamAccessUnusedRemoved,
  iamAccountPasswordPolicyStrong,
  iamGroupInlinePoliciesNoFullAdmin,
  iamGroupInlinePoliciesNoServiceWildcards,
  iamGroupNoPrivilegeEscalation,
  iamGroupRestrictedPoliciesNotAttached,
  iamPolicyNoFullAdmin,
  iamPolicyNoPrivilegeEscalation,
  iamPolicyNoServiceWildcards,
  iamRoleConfusedDeputyPrevented,
  iamRoleCrossAccountTrustRestricted,
  iamRoleFederatedTrustScoped,
  iamRoleInlinePoliciesNoFullAdmin,
  iamRoleInlinePoliciesNoServiceWildcards,
  iamRoleNoPrivilegeEscalation,
  iamRoleRestrictedPoliciesNotAttached,
  iamRoleTrustNotPublic,
  iamRootCentrallyManaged,
  iamRootHardwareMfaEnabled,
  iamRootMfaEnabled,
  iamRootNoAccessKeys,
  iamRootNotUsed,
  iamServerCertificateValid,
  iamSupportRoleExists,
  iamUserAccessKeysRotated,
  iamUserCredentialsUsed,
  iamUserInlinePoliciesNoFullAdmin,
  iamUserInlinePoliciesNoServiceWildcards,
  iamUserLongLivedKeysAvoided,
  iamUserMfaEnabled,
  iamUserNoDirectPolicies,
  iamUserNoPrivilegeEscalation,
  iamUserOtherCredentialsLimited,
  iamUserRestrictedPoliciesNotAttached,
  iamUserSingleActiveKey,
];
