import type { AnyRule } from '../../src/model/rule.ts';
import { iamAccessAnalyzerEnabled } from './iam-access-analyzer-enabled.ts';
import { iamAccountPasswordPolicyStrong } from './iam-account-password-policy-strong.ts';
import { iamGroupInlinePoliciesNoFullAdmin } from './iam-group-inline-policies-no-full-admin.ts';
import { iamGroupInlinePoliciesNoServiceWildcards } from './iam-group-inline-policies-no-service-wildcards.ts';
import { iamGroupRestrictedPoliciesNotAttached } from './iam-group-restricted-policies-not-attached.ts';
import { iamPolicyNoFullAdmin } from './iam-policy-no-full-admin.ts';
import { iamPolicyNoServiceWildcards } from './iam-policy-no-service-wildcards.ts';
import { iamRoleInlinePoliciesNoFullAdmin } from './iam-role-inline-policies-no-full-admin.ts';
import { iamRoleInlinePoliciesNoServiceWildcards } from './iam-role-inline-policies-no-service-wildcards.ts';
import { iamRoleRestrictedPoliciesNotAttached } from './iam-role-restricted-policies-not-attached.ts';
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
import { iamUserMfaEnabled } from './iam-user-mfa-enabled.ts';
import { iamUserNoDirectPolicies } from './iam-user-no-direct-policies.ts';
import { iamUserRestrictedPoliciesNotAttached } from './iam-user-restricted-policies-not-attached.ts';
import { iamUserSingleActiveKey } from './iam-user-single-active-key.ts';

export const iamRules: readonly AnyRule[] = [
  iamAccessAnalyzerEnabled,
  iamAccountPasswordPolicyStrong,
  iamGroupInlinePoliciesNoFullAdmin,
  iamGroupInlinePoliciesNoServiceWildcards,
  iamGroupRestrictedPoliciesNotAttached,
  iamPolicyNoFullAdmin,
  iamPolicyNoServiceWildcards,
  iamRoleInlinePoliciesNoFullAdmin,
  iamRoleInlinePoliciesNoServiceWildcards,
  iamRoleRestrictedPoliciesNotAttached,
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
  iamUserMfaEnabled,
  iamUserNoDirectPolicies,
  iamUserRestrictedPoliciesNotAttached,
  iamUserSingleActiveKey,
];
