import type { EntryPoint, NetworkContext } from '../../network/internet-reachability.ts';
import type { Json } from '../../core/to-json.ts';

/** A certificate of a listener. */
export interface ListenerCertificate {
  readonly arn: string;
  /** `acm`, `iam`, or the service of another ARN. */
  readonly source: string;
  /** ACM status, such as `ISSUED`; absent: an IAM certificate, or one that does not exist. */
  readonly status?: string;
  /** ISO 8601; absent: the certificate does not exist or was never issued. */
  readonly expiresAt?: string;
  /** Whether ACM renews the certificate automatically. */
  readonly renewed: boolean;
}

/** An action of a listener rule. */
export interface ListenerAction {
  /** Such as `forward`, `redirect`, `fixed-response` or `authenticate-oidc`. */
  readonly type: string;
  /** Protocol of a redirect: `HTTP`, `HTTPS` or `#{protocol}`. */
  readonly redirectProtocol?: string;
  /** The handling of unauthenticated requests by an authentication action: `deny`, `allow` or `authenticate`. */
  readonly unauthenticated?: string;
}

/** A rule of a listener. */
export interface ListenerRule {
  /** Such as `10`, or `default`. */
  readonly priority: string;
  /** Path patterns, if they are the only condition; absent: other conditions apply. */
  readonly paths?: readonly string[];
  readonly actions: readonly ListenerAction[];
}

/** Mutual TLS of a listener. */
export interface MutualTls {
  /** `off`, `passthrough` or `verify`. */
  readonly mode: string;
  readonly ignoresExpiry: boolean;
  /** Whether another account removed the association with its trust store. */
  readonly trustStoreRemoved: boolean;
  readonly trustStoreArn?: string;
}

/** The protocols and ciphers that a TLS policy allows. */
export interface TlsPolicy {
  /** Such as `TLSv1.2`. */
  readonly protocols: readonly string[];
  readonly ciphers: readonly string[];
}

/** A port on which a load balancer listens. */
export interface ListenerPort {
  /** Such as `HTTPS` or `TCP_UDP`. */
  readonly protocol: string;
  readonly port: number;
}

/** A target of a target group with a public address that the internet can reach without the load balancer. */
export interface BypassTarget {
  readonly id: string;
  readonly port: number;
  /** Paths from the internet to the port of the target. */
  readonly paths: readonly Json[];
  /** Absent: a network interface of the account. `elsewhere`: an address outside the account, which Onus cannot see. */
  readonly elsewhere?: true;
}

/** A listener of a Classic Load Balancer. */
export interface ClassicListener extends ListenerPort {
  readonly targetProtocol: string;
  readonly policies: readonly string[];
}

/** A TLS policy of a Classic Load Balancer. */
export interface ClassicTlsPolicy extends TlsPolicy {
  readonly name: string;
  /** The predefined policy that it is a copy of; absent: a custom policy. */
  readonly reference?: string;
}

/** A load balancer in its listing. */
export interface LoadBalancerSummary {
  /** `application`, `network` or `gateway`. */
  readonly type: string;
  /** `internet-facing` or `internal`; absent: a Gateway Load Balancer. */
  readonly scheme?: string;
  /** `active`, `provisioning`, `active_impaired` or `failed`. */
  readonly state: string;
  /** Names of the Availability Zones, without repetition. */
  readonly zones: readonly string[];
  /** Whether it runs on an Outpost, which has one Availability Zone. */
  readonly outpost: boolean;
}

/** A listener and its load balancer in their listings. */
export interface ListenerSummary {
  readonly loadBalancerType: string;
  /** Absent: a Gateway Load Balancer. */
  readonly scheme?: string;
  /** Absent: the listener of a Gateway Load Balancer. */
  readonly protocol?: string;
  readonly port?: number;
  /** Name of its TLS policy; absent: no TLS. */
  readonly tlsPolicy?: string;
}

/** A target group in its listing. */
export interface TargetGroupSummary {
  /** `instance`, `ip`, `lambda` or `alb`. */
  readonly targetType: string;
  /** Absent: a group of Lambda functions. */
  readonly protocol?: string;
  readonly port?: number;
  /** Whether a load balancer uses the group. */
  readonly attached: boolean;
  /** Absent: health checks are turned off. */
  readonly healthCheckProtocol?: string;
}

type LoadBalancerNetwork = { -readonly [K in keyof NetworkContext]: NetworkContext[K] } & {
  /** One entry point in each subnet; empty: the load balancer is internal. */
  entryPoints: readonly EntryPoint[];
};

interface ElbFacts {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': LoadBalancerNetwork & {
    summary: LoadBalancerSummary;
    attributes: Readonly<Record<string, string>>;
    listeners: readonly ListenerPort[];
    /** Log types that CloudWatch Logs delivers, such as `ALB_ACCESS_LOGS`. */
    deliveredLogs: readonly string[];
    /** ARN of the associated web ACL; absent: none. */
    webAcl?: string;
  };
  'AWS::ElasticLoadBalancingV2::Listener': {
    summary: ListenerSummary;
    /** Its TLS policy as AWS describes it; absent: AWS does not describe a policy of this name. */
    tlsPolicy?: TlsPolicy;
    /** Rules, the default rule included. */
    rules: readonly ListenerRule[];
    mutualTls: MutualTls;
    /** Status of the trust store, such as `ACTIVE`; absent: no trust store, or one of another account. */
    trustStoreStatus?: string;
    /** Default and SNI certificates. */
    certificates: readonly ListenerCertificate[];
    /** Types of the target groups that the default action forwards to. */
    targetTypes: readonly string[];
  };
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    summary: TargetGroupSummary;
    /** Registered targets, with their paths from the internet that bypass the load balancer. */
    targets: readonly BypassTarget[];
  };
  'AWS::ElasticLoadBalancing::LoadBalancer': LoadBalancerNetwork & {
    listeners: readonly ClassicListener[];
    zones: readonly string[];
    /** Bucket of the access logs; absent: access logging is turned off. */
    accessLogBucket?: string;
    crossZone: boolean;
    connectionDraining: boolean;
    /** `defensive`, `strictest` or `monitor`; absent: the default, `defensive`. */
    desyncMode?: string;
    /** TLS policies by name; policies of other types are left out. */
    tlsPolicies: readonly ClassicTlsPolicy[];
    certificates: readonly ListenerCertificate[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends ElbFacts {}
}
