import type { AnyRule } from '../../src/core/rule.ts';
import { emrAccountPublicAccessBlocked } from './emr-account-public-access-blocked.ts';
import { emrClusterAuthenticationEnabled } from './emr-cluster-authentication-enabled.ts';
import { emrClusterEncryptsAtRest } from './emr-cluster-encrypts-at-rest.ts';
import { emrClusterEncryptsInTransit } from './emr-cluster-encrypts-in-transit.ts';
import { emrClusterLoggingEnabled } from './emr-cluster-logging-enabled.ts';
import { emrClusterNoSecretsInArguments } from './emr-cluster-no-secrets-in-arguments.ts';
import { emrClusterOsHardened } from './emr-cluster-os-hardened.ts';
import { emrClusterPrimaryNoPublicIp } from './emr-cluster-primary-no-public-ip.ts';
import { emrClusterPrivateSubnet } from './emr-cluster-private-subnet.ts';
import { emrClusterReleaseSupported } from './emr-cluster-release-supported.ts';
import { emrClusterRoleLeastPrivilege } from './emr-cluster-role-least-privilege.ts';
import { emrClusterSecurityGroupsRestricted } from './emr-cluster-security-groups-restricted.ts';
import { emrClusterTerminationProtected } from './emr-cluster-termination-protected.ts';
import { emrSecurityConfigurationClientSideEncryption } from './emr-security-configuration-client-side-encryption.ts';
import { emrSecurityConfigurationEncryptsAtRest } from './emr-security-configuration-encrypts-at-rest.ts';
import { emrSecurityConfigurationEncryptsInTransit } from './emr-security-configuration-encrypts-in-transit.ts';

export const emrRules: readonly AnyRule[] = [
  emrAccountPublicAccessBlocked,
  emrClusterAuthenticationEnabled,
  emrClusterEncryptsAtRest,
  emrClusterEncryptsInTransit,
  emrClusterLoggingEnabled,
  emrClusterNoSecretsInArguments,
  emrClusterOsHardened,
  emrClusterPrimaryNoPublicIp,
  emrClusterPrivateSubnet,
  emrClusterReleaseSupported,
  emrClusterRoleLeastPrivilege,
  emrClusterSecurityGroupsRestricted,
  emrClusterTerminationProtected,
  emrSecurityConfigurationClientSideEncryption,
  emrSecurityConfigurationEncryptsAtRest,
  emrSecurityConfigurationEncryptsInTransit,
];
