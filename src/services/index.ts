import type { AnyCollector } from '../core/collector.ts';
import { globalAccountCollector, regionalAccountCollector } from './account/account.ts';
import { analyzerCollector } from './accessanalyzer/analyzer.ts';
import { backupPlanCollector } from './backup/plan.ts';
import { protectedResourceCollector } from './backup/protected-resource.ts';
import { recoveryPointCollector } from './backup/recovery-point.ts';
import { backupVaultCollector } from './backup/vault.ts';
import { autoScalingGroupCollector } from './autoscaling/auto-scaling-group.ts';
import { launchConfigurationCollector } from './autoscaling/launch-configuration.ts';
import { daxClusterCollector } from './dynamodb/dax-cluster.ts';
import { tableCollector } from './dynamodb/table.ts';
import { lifecyclePolicyCollector } from './ebs/lifecycle-policy.ts';
import { snapshotCollector } from './ebs/snapshot.ts';
import { volumeCollector } from './ebs/volume.ts';
import { imageCollector } from './ec2/image.ts';
import { instanceCollector } from './ec2/instance.ts';
import { launchTemplateCollector } from './ec2/launch-template.ts';
import { networkInterfaceCollector } from './ec2/network-interface.ts';
import { vaultCollector } from './glacier/vault.ts';
import { environmentCollector } from './elasticbeanstalk/environment.ts';
import { clusterCollector } from './emr/cluster.ts';
import { securityConfigurationCollector } from './emr/security-configuration.ts';
import { groupCollector } from './iam/group.ts';
import { managedPolicyCollector } from './iam/managed-policy.ts';
import { roleCollector } from './iam/role.ts';
import { serverCertificateCollector } from './iam/server-certificate.ts';
import { userCollector } from './iam/user.ts';
import { keyCollector } from './kms/key.ts';
import { functionCollector } from './lambda/function.ts';
import { dbClusterCollector } from './rds/db-cluster.ts';
import { dbClusterSnapshotCollector } from './rds/db-cluster-snapshot.ts';
import { dbInstanceCollector } from './rds/db-instance.ts';
import { dbProxyCollector } from './rds/db-proxy.ts';
import { dbSnapshotCollector } from './rds/db-snapshot.ts';
import { accessPointCollector } from './s3/access-point.ts';
import { bucketCollector } from './s3/bucket.ts';
import { multiRegionAccessPointCollector } from './s3/multi-region-access-point.ts';
import { archiveCollector } from './ses/archive.ts';
import { configurationSetCollector } from './ses/configuration-set.ts';
import { emailIdentityCollector } from './ses/identity.ts';
import { receiptRuleCollector } from './ses/receipt-rule.ts';
import { queueCollector } from './sqs/queue.ts';
import { documentCollector } from './ssm/document.ts';
import { parameterCollector } from './ssm/parameter.ts';
import { patchBaselineCollector } from './ssm/patch-baseline.ts';
import { clientVpnEndpointCollector } from './vpc/client-vpn-endpoint.ts';
import { networkAclCollector } from './vpc/network-acl.ts';
import { securityGroupCollector } from './vpc/security-group.ts';
import { subnetCollector } from './vpc/subnet.ts';
import { transitGatewayCollector } from './vpc/transit-gateway.ts';
import { vpcCollector } from './vpc/vpc.ts';
import { vpcEndpointCollector } from './vpc/vpc-endpoint.ts';
import { vpcEndpointServiceCollector } from './vpc/vpc-endpoint-service.ts';
import { vpcPeeringConnectionCollector } from './vpc/vpc-peering-connection.ts';
import { vpnConnectionCollector } from './vpc/vpn-connection.ts';
import { trailCollector } from './cloudtrail/trail.ts';
import { detectorCollector } from './guardduty/detector.ts';
import { logGroupCollector } from './logs/log-group.ts';
import { secretCollector } from './secretsmanager/secret.ts';

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
  lifecyclePolicyCollector,
  securityGroupCollector,
  networkAclCollector,
  subnetCollector,
  vpcCollector,
  vpcEndpointCollector,
  vpcEndpointServiceCollector,
  vpcPeeringConnectionCollector,
  vpnConnectionCollector,
  clientVpnEndpointCollector,
  transitGatewayCollector,
  documentCollector,
  parameterCollector,
  patchBaselineCollector,
  bucketCollector,
  accessPointCollector,
  multiRegionAccessPointCollector,
  dbInstanceCollector,
  dbClusterCollector,
  dbSnapshotCollector,
  dbClusterSnapshotCollector,
  dbProxyCollector,
  tableCollector,
  daxClusterCollector,
  queueCollector,
  emailIdentityCollector,
  configurationSetCollector,
  receiptRuleCollector,
  archiveCollector,
  vaultCollector,
  userCollector,
  groupCollector,
  roleCollector,
  managedPolicyCollector,
  serverCertificateCollector,
  analyzerCollector,
  keyCollector,
  functionCollector,
  clusterCollector,
  securityConfigurationCollector,
  environmentCollector,
  backupPlanCollector,
  backupVaultCollector,
  recoveryPointCollector,
  protectedResourceCollector,
  trailCollector,
  detectorCollector,
  logGroupCollector,
  secretCollector,
];
