import type { AnyRule } from '../../src/core/rule.ts';
import { elbClassicAccessLogged } from './elb-classic-access-logged.ts';
import { elbClassicCertificateManaged } from './elb-classic-certificate-managed.ts';
import { elbClassicDesyncMitigated } from './elb-classic-desync-mitigated.ts';
import { elbClassicListenersEncrypted } from './elb-classic-listeners-encrypted.ts';
import { elbClassicOnlyWebPortsExposed } from './elb-classic-only-web-ports-exposed.ts';
import { elbClassicResilient } from './elb-classic-resilient.ts';
import { elbClassicTlsPolicyStrong } from './elb-classic-tls-policy-strong.ts';
import { elbListenerCertificatesValid } from './elb-listener-certificates-valid.ts';
import { elbListenerClientsAuthenticated } from './elb-listener-clients-authenticated.ts';
import { elbListenerEncrypted } from './elb-listener-encrypted.ts';
import { elbListenerHttpRedirected } from './elb-listener-http-redirected.ts';
import { elbListenerTlsPolicyStrong } from './elb-listener-tls-policy-strong.ts';
import { elbLoadbalancerAccessLogged } from './elb-loadbalancer-access-logged.ts';
import { elbLoadbalancerDeletionProtected } from './elb-loadbalancer-deletion-protected.ts';
import { elbLoadbalancerDesyncMitigated } from './elb-loadbalancer-desync-mitigated.ts';
import { elbLoadbalancerInvalidHeadersDropped } from './elb-loadbalancer-invalid-headers-dropped.ts';
import { elbLoadbalancerMultiAz } from './elb-loadbalancer-multi-az.ts';
import { elbLoadbalancerOnlyWebPortsExposed } from './elb-loadbalancer-only-web-ports-exposed.ts';
import { elbLoadbalancerWafAssociated } from './elb-loadbalancer-waf-associated.ts';
import { elbTargetgroupHealthCheckEncrypted } from './elb-targetgroup-health-check-encrypted.ts';
import { elbTargetgroupTargetsOnlyBehindLoadBalancer } from './elb-targetgroup-targets-only-behind-load-balancer.ts';
import { elbTargetgroupTrafficEncrypted } from './elb-targetgroup-traffic-encrypted.ts';

export const elbRules: readonly AnyRule[] = [
  elbClassicAccessLogged,
  elbClassicCertificateManaged,
  elbClassicDesyncMitigated,
  elbClassicListenersEncrypted,
  elbClassicOnlyWebPortsExposed,
  elbClassicResilient,
  elbClassicTlsPolicyStrong,
  elbListenerCertificatesValid,
  elbListenerClientsAuthenticated,
  elbListenerEncrypted,
  elbListenerHttpRedirected,
  elbListenerTlsPolicyStrong,
  elbLoadbalancerAccessLogged,
  elbLoadbalancerDeletionProtected,
  elbLoadbalancerDesyncMitigated,
  elbLoadbalancerInvalidHeadersDropped,
  elbLoadbalancerMultiAz,
  elbLoadbalancerOnlyWebPortsExposed,
  elbLoadbalancerWafAssociated,
  elbTargetgroupHealthCheckEncrypted,
  elbTargetgroupTargetsOnlyBehindLoadBalancer,
  elbTargetgroupTrafficEncrypted,
];
