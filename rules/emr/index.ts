import type { AnyRule } from '../../src/core/rule.ts';
import { emrAccountPublicAccessBlocked } from './emr-account-public-access-blocked.ts';
import { emrClusterAuthenticationEnabled } from './emr-cluster-authentication-enabled.ts';
import { emrClusterLoggingEnabled } from './emr-cluster-logging-enabled.ts';
import { emrClusterNoSecretsInArguments } from './emr-cluster-no-secrets-in-arguments.ts';
import { emrClusterOsHardened } from './emr-cluster-os-hardened.ts';
import { emrClusterPrimaryNoPublicIp } from './emr-cluster-primary-no-public-ip.ts';
import { emrClusterPrivateSubnet } from './emr-cluster-private-subnet.ts';
import { emrClusterReleaseSupported } from './emr-cluster-release-supported.ts';
import { emrClusterRoleLeastPrivilege } from './emr-cluster-role-least-privilege.ts';
import { emrClusterSecurityGroupsRestricted } from './emr-cluster-security-groups-restricted.ts';
import { emrClusterTerminationProtected } from './emr-cluster-termination-protected.ts';
import { emrEncryptsAtRestRules } from './emr-encrypts-at-rest.ts';
import { emrEncryptsInTransitRules } from './emr-encrypts-in-transit.ts';
import { emrSecurityConfigurationClientSideEncryption } from './emr-security-configuration-client-side-encryption.ts';

export const emrRules: readonly AnyRule[] = [
  emrAccountPublicAccessBlocked,
  emrClusterAuthenticationEnabled,
  emrClusterLoggingEnabled,
  emrClusterNoSecretsInArguments,
  emrClusterOsHardened,
  emrClusterPrimaryNoPublicIp,
  emrClusterPrivateSubnet,
  emrClusterReleaseSupported,
  emrClusterRoleLeastPrivilege,
  emrClusterSecurityGroupsRestricted,
  emrClusterTerminationProtected,
  ...emrEncryptsAtRestRules,
  ...emrEncryptsInTransitRules,
  emrSecurityConfigurationClientSideEncryption,
];
