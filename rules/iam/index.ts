import type { AnyRule } from '../../src/core/rule.ts';
import { iamAccessAnalyzerEnabled } from './iam-access-analyzer-enabled.ts';
import { iamAccessAnalyzerFindingsResolved } from './iam-access-analyzer-findings-resolved.ts';
import { iamAccessUnusedRemoved } from './iam-access-unused-removed.ts';
import { iamAccountPasswordPolicyStrong } from './iam-account-password-policy-strong.ts';
import { iamPolicyNoFullAdmin } from './iam-policy-no-full-admin.ts';
import { iamPolicyNoPrivilegeEscalation } from './iam-policy-no-privilege-escalation.ts';
import { iamPolicyNoServiceWildcards } from './iam-policy-no-service-wildcards.ts';
import { iamPrincipalInlinePoliciesNoFullAdminRules } from './iam-principal-inline-policies-no-full-admin.ts';
import { iamPrincipalInlinePoliciesNoServiceWildcardsRules } from './iam-principal-inline-policies-no-service-wildcards.ts';
import { iamPrincipalNoPrivilegeEscalationRules } from './iam-principal-no-privilege-escalation.ts';
import { iamPrincipalRestrictedPoliciesNotAttachedRules } from './iam-principal-restricted-policies-not-attached.ts';
import { iamRoleConfusedDeputyPrevented } from './iam-role-confused-deputy-prevented.ts';
import { iamRoleCrossAccountTrustRestricted } from './iam-role-cross-account-trust-restricted.ts';
import { iamRoleFederatedTrustScoped } from './iam-role-federated-trust-scoped.ts';
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
import { iamUserLongLivedKeysAvoided } from './iam-user-long-lived-keys-avoided.ts';
import { iamUserMfaEnabled } from './iam-user-mfa-enabled.ts';
import { iamUserNoDirectPolicies } from './iam-user-no-direct-policies.ts';
import { iamUserOtherCredentialsLimited } from './iam-user-other-credentials-limited.ts';
import { iamUserSingleActiveKey } from './iam-user-single-active-key.ts';

export const iamRules: readonly AnyRule[] = [
  iamAccessAnalyzerEnabled,
  iamAccessAnalyzerFindingsResolved,
  iamAccessUnusedRemoved,
  iamAccountPasswordPolicyStrong,
  iamPolicyNoFullAdmin,
  iamPolicyNoPrivilegeEscalation,
  iamPolicyNoServiceWildcards,
  ...iamPrincipalInlinePoliciesNoFullAdminRules,
  ...iamPrincipalInlinePoliciesNoServiceWildcardsRules,
  ...iamPrincipalNoPrivilegeEscalationRules,
  ...iamPrincipalRestrictedPoliciesNotAttachedRules,
  iamRoleConfusedDeputyPrevented,
  iamRoleCrossAccountTrustRestricted,
  iamRoleFederatedTrustScoped,
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
  iamUserLongLivedKeysAvoided,
  iamUserMfaEnabled,
  iamUserNoDirectPolicies,
  iamUserOtherCredentialsLimited,
  iamUserSingleActiveKey,
];
