import type { AnyRule } from '../../src/model/rule.ts';
import { vpcAccountBlockPublicAccessEnabled } from './vpc-account-block-public-access-enabled.ts';
import { vpcDefaultSecuritygroupClosed } from './vpc-default-securitygroup-closed.ts';
import { vpcFlowLogsEnabled } from './vpc-flow-logs-enabled.ts';
import { vpcNetworkaclAdminPortsRestricted } from './vpc-networkacl-admin-ports-restricted.ts';
import { vpcNetworkaclNotWideOpen } from './vpc-networkacl-not-wide-open.ts';
import { vpcSecuritygroupAdminPortsRestricted } from './vpc-securitygroup-admin-ports-restricted.ts';
import { vpcSecuritygroupEgressRestricted } from './vpc-securitygroup-egress-restricted.ts';
import { vpcSecuritygroupHighRiskPortsRestricted } from './vpc-securitygroup-high-risk-ports-restricted.ts';
import { vpcSecuritygroupNoAllTrafficIngress } from './vpc-securitygroup-no-all-traffic-ingress.ts';
import { vpcSecuritygroupNoCleartextProtocols } from './vpc-securitygroup-no-cleartext-protocols.ts';
import { vpcSecuritygroupOnlyAuthorizedPortsOpen } from './vpc-securitygroup-only-authorized-ports-open.ts';
import { vpcSecuritygroupReviewable } from './vpc-securitygroup-reviewable.ts';
import { vpcSubnetNoAutoPublicIp } from './vpc-subnet-no-auto-public-ip.ts';

export const vpcRules: readonly AnyRule[] = [
  vpcAccountBlockPublicAccessEnabled,
  vpcDefaultSecuritygroupClosed,
  vpcFlowLogsEnabled,
  vpcNetworkaclAdminPortsRestricted,
  vpcNetworkaclNotWideOpen,
  vpcSecuritygroupAdminPortsRestricted,
  vpcSecuritygroupEgressRestricted,
  vpcSecuritygroupHighRiskPortsRestricted,
  vpcSecuritygroupNoAllTrafficIngress,
  vpcSecuritygroupNoCleartextProtocols,
  vpcSecuritygroupOnlyAuthorizedPortsOpen,
  vpcSecuritygroupReviewable,
  vpcSubnetNoAutoPublicIp,
];
