import type { AnyCollector } from '../model/collector.ts';
import { globalAccountCollector, regionalAccountCollector } from './account.ts';
import { analyzerCollector } from './access-analyzer/analyzer.ts';
import { backupPlanCollector } from './backup/plan.ts';
import { protectedResourceCollector } from './backup/protected-resource.ts';
import { recoveryPointCollector } from './backup/recovery-point.ts';
import { backupVaultCollector } from './backup/vault.ts';
import { autoScalingGroupCollector } from './autoscaling/auto-scaling-group.ts';
import { launchConfigurationCollector } from './autoscaling/launch-configuration.ts';
import { snapshotCollector } from './ebs/snapshot.ts';
import { volumeCollector } from './ebs/volume.ts';
import { imageCollector } from './ec2/image.ts';
import { instanceCollector } from './ec2/instance.ts';
import { launchTemplateCollector } from './ec2/launch-template.ts';
import { networkInterfaceCollector } from './ec2/network-interface.ts';
import { groupCollector } from './iam/group.ts';
import { managedPolicyCollector } from './iam/managed-policy.ts';
import { roleCollector } from './iam/role.ts';
import { serverCertificateCollector } from './iam/server-certificate.ts';
import { userCollector } from './iam/user.ts';
import { keyCollector } from './kms/key.ts';
import { dbClusterCollector } from './rds/db-cluster.ts';
import { dbClusterSnapshotCollector } from './rds/db-cluster-snapshot.ts';
import { dbInstanceCollector } from './rds/db-instance.ts';
import { dbProxyCollector } from './rds/db-proxy.ts';
import { dbSnapshotCollector } from './rds/db-snapshot.ts';
import { accessPointCollector } from './s3/access-point.ts';
import { bucketCollector } from './s3/bucket.ts';
import { multiRegionAccessPointCollector } from './s3/multi-region-access-point.ts';
import { documentCollector } from './ssm/document.ts';
import { networkAclCollector } from './vpc/network-acl.ts';
import { securityGroupCollector } from './vpc/security-group.ts';
import { subnetCollector } from './vpc/subnet.ts';
import { vpcCollector } from './vpc/vpc.ts';

/** All collectors, by service. */
export const collectors: readonly AnyCollector[] = [
  globalAccountCollector,
  regionalAccountCollector,
  instanceCollector,
  launchTemplateCollector,
  imageCollector,
  networkInterfaceCollector,
  autoScalingGroupCollector,
  launchConfigurationCollector,
  volumeCollector,
  snapshotCollector,
  securityGroupCollector,
  networkAclCollector,
  subnetCollector,
  vpcCollector,
  documentCollector,
  bucketCollector,
  accessPointCollector,
  multiRegionAccessPointCollector,
  dbInstanceCollector,
  dbClusterCollector,
  dbSnapshotCollector,
  dbClusterSnapshotCollector,
  dbProxyCollector,
  userCollector,
  groupCollector,
  roleCollector,
  managedPolicyCollector,
  serverCertificateCollector,
  analyzerCollector,
  keyCollector,
  backupPlanCollector,
  backupVaultCollector,
  recoveryPointCollector,
  protectedResourceCollector,
];
