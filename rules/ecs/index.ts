import type { AnyRule } from '../../src/core/rule.ts';
import { ecsCapacityproviderTerminationProtected } from './ecs-capacityprovider-termination-protected.ts';
import { ecsClusterContainerInsightsEnabled } from './ecs-cluster-container-insights-enabled.ts';
import { ecsClusterExecAudited } from './ecs-cluster-exec-audited.ts';
import { ecsClusterStorageCustomerKey } from './ecs-cluster-storage-customer-key.ts';
import { ecsNoPublicIp } from './ecs-no-public-ip.ts';
import { ecsServicePlatformVersionCurrent } from './ecs-service-platform-version-current.ts';
import { ecsServiceSecurityGroupsRestricted } from './ecs-service-security-groups-restricted.ts';
import { ecsServiceSensitivePortsNotForwarded } from './ecs-service-sensitive-ports-not-forwarded.ts';
import { ecsTaskdefinitionEfsEncryptedInTransit } from './ecs-taskdefinition-efs-encrypted-in-transit.ts';
import { ecsTaskdefinitionHostPathsNotMounted } from './ecs-taskdefinition-host-paths-not-mounted.ts';
import { ecsTaskdefinitionImagesTrusted } from './ecs-taskdefinition-images-trusted.ts';
import { ecsTaskdefinitionLogged } from './ecs-taskdefinition-logged.ts';
import { ecsTaskdefinitionNamespacesIsolated } from './ecs-taskdefinition-namespaces-isolated.ts';
import { ecsTaskdefinitionNetworkModeNotHost } from './ecs-taskdefinition-network-mode-not-host.ts';
import { ecsTaskdefinitionNoSecretsInEnvironment } from './ecs-taskdefinition-no-secrets-in-environment.ts';
import { ecsTaskdefinitionNotPrivileged } from './ecs-taskdefinition-not-privileged.ts';
import { ecsTaskdefinitionRolesLeastPrivilege } from './ecs-taskdefinition-roles-least-privilege.ts';
import { ecsTaskdefinitionRootFilesystemReadonly } from './ecs-taskdefinition-root-filesystem-readonly.ts';
import { ecsTaskdefinitionUserNotRoot } from './ecs-taskdefinition-user-not-root.ts';

export const ecsRules: readonly AnyRule[] = [
  ecsCapacityproviderTerminationProtected,
  ecsClusterContainerInsightsEnabled,
  ecsClusterExecAudited,
  ecsClusterStorageCustomerKey,
  ...ecsNoPublicIp,
  ecsServicePlatformVersionCurrent,
  ecsServiceSecurityGroupsRestricted,
  ecsServiceSensitivePortsNotForwarded,
  ecsTaskdefinitionEfsEncryptedInTransit,
  ecsTaskdefinitionHostPathsNotMounted,
  ecsTaskdefinitionImagesTrusted,
  ecsTaskdefinitionLogged,
  ecsTaskdefinitionNamespacesIsolated,
  ecsTaskdefinitionNetworkModeNotHost,
  ecsTaskdefinitionNoSecretsInEnvironment,
  ecsTaskdefinitionNotPrivileged,
  ecsTaskdefinitionRolesLeastPrivilege,
  ecsTaskdefinitionRootFilesystemReadonly,
  ecsTaskdefinitionUserNotRoot,
];
