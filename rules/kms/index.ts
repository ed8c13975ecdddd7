import type { AnyRule } from '../../src/core/rule.ts';
import { kmsIamInlinePoliciesDecryptScopedRules } from './kms-iam-inline-policies-decrypt-scoped.ts';
import { kmsIamPolicyDecryptScoped } from './kms-iam-policy-decrypt-scoped.ts';
import { kmsKeyAccessLeastPrivilege } from './kms-key-access-least-privilege.ts';
import { kmsKeyEnclaveAttestationEnforced } from './kms-key-enclave-attestation-enforced.ts';
import { kmsKeyInUse } from './kms-key-in-use.ts';
import { kmsKeyNotPendingDeletion } from './kms-key-not-pending-deletion.ts';
import { kmsKeyPolicyNotPublic } from './kms-key-policy-not-public.ts';
import { kmsKeyRegionScopeApproved } from './kms-key-region-scope-approved.ts';
import { kmsKeyRotationEnabled } from './kms-key-rotation-enabled.ts';

export const kmsRules: readonly AnyRule[] = [
  ...kmsIamInlinePoliciesDecryptScopedRules,
  kmsIamPolicyDecryptScoped,
  kmsKeyAccessLeastPrivilege,
  kmsKeyEnclaveAttestationEnforced,
  kmsKeyInUse,
  kmsKeyNotPendingDeletion,
  kmsKeyPolicyNotPublic,
  kmsKeyRegionScopeApproved,
  kmsKeyRotationEnabled,
];
