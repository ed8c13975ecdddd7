import type { AnyRule } from '../../src/core/rule.ts';
import { efsAccesspointRootDirectoryEnforced } from './efs-accesspoint-root-directory-enforced.ts';
import { efsAccesspointUserIdentityEnforced } from './efs-accesspoint-user-identity-enforced.ts';
import { efsFilesystemBackupCovered } from './efs-filesystem-backup-covered.ts';
import { efsFilesystemEncryptedAtRest } from './efs-filesystem-encrypted-at-rest.ts';
import { efsFilesystemIamAuthorizationRequired } from './efs-filesystem-iam-authorization-required.ts';
import { efsFilesystemMultiAz } from './efs-filesystem-multi-az.ts';
import { efsFilesystemOverwriteProtected } from './efs-filesystem-overwrite-protected.ts';
import { efsFilesystemPolicyNotPublic } from './efs-filesystem-policy-not-public.ts';
import { efsFilesystemTlsRequired } from './efs-filesystem-tls-required.ts';
import { efsMounttargetPrivateSubnet } from './efs-mounttarget-private-subnet.ts';
import { efsMounttargetSecurityGroupRestricted } from './efs-mounttarget-security-group-restricted.ts';

export const efsRules: readonly AnyRule[] = [
  efsAccesspointRootDirectoryEnforced,
  efsAccesspointUserIdentityEnforced,
  efsFilesystemBackupCovered,
  efsFilesystemEncryptedAtRest,
  efsFilesystemIamAuthorizationRequired,
  efsFilesystemMultiAz,
  efsFilesystemOverwriteProtected,
  efsFilesystemPolicyNotPublic,
  efsFilesystemTlsRequired,
  efsMounttargetPrivateSubnet,
  efsMounttargetSecurityGroupRestricted,
];
