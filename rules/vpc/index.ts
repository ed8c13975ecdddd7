import type { AnyRule } from '../../src/core/rule.ts';
import { vpcAccountBlockPublicAccessEnabled } from './vpc-account-block-public-access-enabled.ts';
import { vpcClientVpnLoggingEnabled } from './vpc-client-vpn-logging-enabled.ts';
import { vpcDefaultSecuritygroupClosed } from './vpc-default-securitygroup-closed.ts';
import { vpcDnsQueryLoggingEnabled } from './vpc-dns-query-logging-enabled.ts';
import { vpcEncryptionControlEnabled } from './vpc-encryption-control-enabled.ts';
import { vpcEndpointPolicyRestricted } from './vpc-endpoint-policy-restricted.ts';
import { vpcEndpointServiceConsumersTrusted } from './vpc-endpoint-service-consumers-trusted.ts';
import { vpcEndpointsPresent } from './vpc-endpoints-present.ts';
import { vpcFlowLogsEnabled } from './vpc-flow-logs-enabled.ts';
import { vpcNetworkMultiAz } from './vpc-network-multi-az.ts';
import { vpcNetworkaclAdminPortsRestricted } from './vpc-networkacl-admin-ports-restricted.ts';
import { vpcNetworkaclInUse } from './vpc-networkacl-in-use.ts';
import { vpcNetworkaclNotWideOpen } from './vpc-networkacl-not-wide-open.ts';
import { vpcPeeringLeastAccess } from './vpc-peering-least-access.ts';
import { vpcPrivateSubnetTierPresent } from './vpc-private-subnet-tier-present.ts';
import { vpcSecuritygroupAdminPortsRestricted } from './vpc-securitygroup-admin-ports-restricted.ts';
import { vpcSecuritygroupEgressRestricted } from './vpc-securitygroup-egress-restricted.ts';
import { vpcSecuritygroupHighRiskPortsRestricted } from './vpc-securitygroup-high-risk-ports-restricted.ts';
import { vpcSecuritygroupNoAllTrafficIngress } from './vpc-securitygroup-no-all-traffic-ingress.ts';
import { vpcSecuritygroupNoCleartextProtocols } from './vpc-securitygroup-no-cleartext-protocols.ts';
import { vpcSecuritygroupOnlyAuthorizedPortsOpen } from './vpc-securitygroup-only-authorized-ports-open.ts';
import { vpcSecuritygroupReviewable } from './vpc-securitygroup-reviewable.ts';
import { vpcSubnetNoAutoPublicIp } from './vpc-subnet-no-auto-public-ip.ts';
import { vpcTransitGatewayNoAutoAccept } from './vpc-transit-gateway-no-auto-accept.ts';
import { vpcVpnLoggingEnabled } from './vpc-vpn-logging-enabled.ts';
import { vpcVpnStrongCrypto } from './vpc-vpn-strong-crypto.ts';
import { vpcVpnTunnelsUp } from './vpc-vpn-tunnels-up.ts';

export const vpcRules: readonly AnyRule[] = [
  vpcAccountBlockPublicAccessEnabled,
  vpcClientVpnLoggingEnabled,
  vpcDefaultSecuritygroupClosed,
  vpcDnsQueryLoggingEnabled,
  vpcEncryptionControlEnabled,
  vpcEndpointPolicyRestricted,
  vpcEndpointServiceConsumersTrusted,
  vpcEndpointsPresent,
  vpcFlowLogsEnabled,
  vpcNetworkMultiAz,
  vpcNetworkaclAdminPortsRestricted,
  vpcNetworkaclInUse,
  vpcNetworkaclNotWideOpen,
  vpcPeeringLeastAccess,
  vpcPrivateSubnetTierPresent,
  vpcSecuritygroupAdminPortsRestricted,
  vpcSecuritygroupEgressRestricted,
  vpcSecuritygroupHighRiskPortsRestricted,
  vpcSecuritygroupNoAllTrafficIngress,
  vpcSecuritygroupNoCleartextProtocols,
  vpcSecuritygroupOnlyAuthorizedPortsOpen,
  vpcSecuritygroupReviewable,
  vpcSubnetNoAutoPublicIp,
  vpcTransitGatewayNoAutoAccept,
  vpcVpnLoggingEnabled,
  vpcVpnStrongCrypto,
  vpcVpnTunnelsUp,
];
