import type { AnyRule } from '../../src/core/rule.ts';
import { ec2AccountAllowedAmisEnabled } from './ec2-account-allowed-amis-enabled.ts';
import { ec2AccountImagePublicAccessBlocked } from './ec2-account-image-public-access-blocked.ts';
import { ec2AccountImdsv2Default } from './ec2-account-imdsv2-default.ts';
import { ec2AccountSerialConsoleDisabled } from './ec2-account-serial-console-disabled.ts';
import { ec2EipAssociated } from './ec2-eip-associated.ts';
import { ec2ImageNotPublic } from './ec2-image-not-public.ts';
import { ec2InstanceBackupCovered } from './ec2-instance-backup-covered.ts';
import { ec2InstanceDetailedMonitoringEnabled } from './ec2-instance-detailed-monitoring-enabled.ts';
import { ec2InstanceImageCurrent } from './ec2-instance-image-current.ts';
import { ec2InstanceImageTrusted } from './ec2-instance-image-trusted.ts';
import { ec2InstanceImdsv2Required } from './ec2-instance-imdsv2-required.ts';
import { ec2InstanceNoPublicIp } from './ec2-instance-no-public-ip.ts';
import { ec2InstanceProfileAttached } from './ec2-instance-profile-attached.ts';
import { ec2InstanceRoleLeastPrivilege } from './ec2-instance-role-least-privilege.ts';
import { ec2InstanceSensitivePortsUnreachable } from './ec2-instance-sensitive-ports-unreachable.ts';
import { ec2InstanceSingleInterface } from './ec2-instance-single-interface.ts';
import { ec2InstanceStoppedRemoved } from './ec2-instance-stopped-removed.ts';
import { ec2InstanceTerminationProtected } from './ec2-instance-termination-protected.ts';
import { ec2InstanceUserDataNoSecrets } from './ec2-instance-user-data-no-secrets.ts';
import { ec2InterfaceSourceDestCheckEnabled } from './ec2-interface-source-dest-check-enabled.ts';
import { ec2LaunchTemplateImdsv2Required } from './ec2-launch-template-imdsv2-required.ts';
import { ec2LaunchTemplateNoPublicIp } from './ec2-launch-template-no-public-ip.ts';
import { ec2LaunchTemplateUserDataNoSecrets } from './ec2-launch-template-user-data-no-secrets.ts';
import { ec2LaunchTemplateVolumesEncrypted } from './ec2-launch-template-volumes-encrypted.ts';
import { ec2SpotFleetVolumesEncrypted } from './ec2-spot-fleet-volumes-encrypted.ts';

export const ec2Rules: readonly AnyRule[] = [
  ec2AccountAllowedAmisEnabled,
  ec2AccountImagePublicAccessBlocked,
  ec2AccountImdsv2Default,
  ec2AccountSerialConsoleDisabled,
  ec2EipAssociated,
  ec2ImageNotPublic,
  ec2InstanceBackupCovered,
  ec2InstanceDetailedMonitoringEnabled,
  ec2InstanceImageCurrent,
  ec2InstanceImageTrusted,
  ec2InstanceImdsv2Required,
  ec2InstanceNoPublicIp,
  ec2InstanceProfileAttached,
  ec2InstanceRoleLeastPrivilege,
  ec2InstanceSensitivePortsUnreachable,
  ec2InstanceSingleInterface,
  ec2InstanceStoppedRemoved,
  ec2InstanceTerminationProtected,
  ec2InstanceUserDataNoSecrets,
  ec2InterfaceSourceDestCheckEnabled,
  ec2LaunchTemplateImdsv2Required,
  ec2LaunchTemplateNoPublicIp,
  ec2LaunchTemplateUserDataNoSecrets,
  ec2LaunchTemplateVolumesEncrypted,
  ec2SpotFleetVolumesEncrypted,
];
