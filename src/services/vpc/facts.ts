import type { FlowLog as SdkFlowLog, IpPermission, NetworkAclEntry, VgwTelemetry, VpcBlockPublicAccessOptions } from '@aws-sdk/client-ec2';
import type { AsJson } from '../../core/to-json.ts';

/** A rule of a security group in one direction. */
export type FirewallRule = AsJson<
  Pick<IpPermission, 'IpProtocol' | 'FromPort' | 'ToPort' | 'IpRanges' | 'Ipv6Ranges' | 'PrefixListIds' | 'UserIdGroupPairs'>
>;

/** A rule of a network ACL. Rules apply in the order of their numbers. */
export type NetworkAclRule = AsJson<
  Pick<NetworkAclEntry, 'CidrBlock' | 'Ipv6CidrBlock' | 'Egress' | 'PortRange' | 'Protocol' | 'RuleAction' | 'RuleNumber'>
>;

/** The network ACL of a subnet. */
export interface SubnetAcl {
  readonly id: string;
  readonly entries: readonly NetworkAclRule[];
}

/** A route of a subnet. */
export interface SubnetRoute {
  /** Destination CIDR blocks: one, or those of a prefix list. */
  readonly to: readonly string[];
  /** Such as `igw-…`, `eigw-…`, `nat-…` or `local`. */
  readonly target: string;
  /** `false`: a black hole, because the target was deleted. */
  readonly active: boolean;
}

/** Routes of a subnet that determine whether the internet can reach it. */
export interface SubnetRoutes {
  readonly routeTableId: string;
  /**
   * The routes of the table if one of them leads to an internet gateway, else none. Of routes for the same CIDR block, the first applies.
   * Routes for prefix lists with other targets are omitted: they cover addresses of AWS services.
   */
  readonly routes: readonly SubnetRoute[];
  /** VPC Block Public Access: `off`, `block-ingress` or `block-bidirectional`; absent: AWS does not show it. */
  readonly blockMode?: string;
}

/** A network interface with a security group. */
export interface GuardedInterface {
  readonly id: string;
  /** Such as `interface`, `lambda` or `network_load_balancer`; `load_balancer` for the other kinds of load balancer. */
  readonly type: string;
}

export type FlowLog = AsJson<
  Pick<SdkFlowLog, 'FlowLogId' | 'FlowLogStatus' | 'TrafficType' | 'DeliverLogsStatus' | 'DeliverLogsErrorMessage'>
>;

/** A VPC endpoint of a VPC. */
export interface EndpointOfVpc {
  readonly id: string;
  /** Such as `com.amazonaws.eu-west-1.ec2`. */
  readonly serviceName: string;
  /** `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource` or `ServiceNetwork`. */
  readonly type: string;
  /** In lower case, such as `available` or `pendingacceptance`. */
  readonly state: string;
  readonly subnetIds: readonly string[];
}

/** An available NAT gateway. */
export interface NatGatewayOfVpc {
  readonly id: string;
  /** Absent: a Regional NAT gateway, in every Availability Zone where the VPC has subnets. */
  readonly subnetId?: string;
}

/** One end of a peering connection. */
export interface PeeringSide {
  readonly accountId: string;
  readonly vpcId: string;
  readonly region: string;
  /** CIDR blocks; empty if AWS does not show them. */
  readonly blocks: readonly string[];
}

/** Routes of one table over a peering connection. */
export interface PeeringRoutes {
  readonly routeTableId: string;
  readonly vpcId: string;
  readonly to: readonly string[];
}

/** The options of one tunnel of a VPN connection. An empty list means the defaults of AWS. */
export interface TunnelOptions {
  readonly outsideIp: string;
  readonly ikeVersions: readonly string[];
  /** Of both phases, such as `AES256`, `SHA1` and `DH14`. */
  readonly algorithms: readonly string[];
  /** Options that are not set, such as `Phase1DHGroupNumbers`. */
  readonly unset: readonly string[];
  /** Whether its log goes to CloudWatch Logs. */
  readonly logged: boolean;
}

/** A query logging configuration of a VPC. */
export interface DnsQueryLog {
  readonly configId: string;
  /** `ACTIVE`, or the state that prevents logging. */
  readonly status: string;
  /** State of the configuration, such as `CREATED`; absent: another account owns the configuration. */
  readonly configStatus?: string;
}

/** VPC Encryption Controls of a VPC. */
export interface EncryptionControl {
  readonly mode: string;
  readonly state: string;
  /** Excluded resource types, such as `InternetGateway`. */
  readonly exclusions: readonly string[];
}

interface VpcFacts {
  'AWS::EC2::SecurityGroup': {
    groupName: string;
    ingress: readonly FirewallRule[];
    egress: readonly FirewallRule[];
    /** CIDR blocks of each prefix list in its rules, by list ID. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    /** Network interfaces with the group, including those of Lambda functions and load balancers. */
    interfaces: readonly GuardedInterface[];
    /** IDs of launch templates that use the group in their default or latest version. */
    launchTemplates: readonly string[];
    /** IDs of other groups that reference the group in a rule. */
    referencedBy: readonly string[];
    /** CIDR blocks of its VPC and of VPCs with an active peering connection to it. */
    neighborBlocks: readonly string[];
  };
  'AWS::EC2::NetworkAcl': {
    entries: readonly NetworkAclRule[];
    /** Whether it is the default network ACL of the VPC, which cannot be deleted. */
    isDefault: boolean;
    /** Associated subnets. */
    subnetIds: readonly string[];
  };
  'AWS::EC2::Subnet': {
    /** Account that owns the resource: another account if it is shared with this one. */
    ownerId: string;
    /** Whether new instances get a public IPv4 address by default. */
    assignsPublicIpv4: boolean;
    routes: SubnetRoutes;
  };
  'AWS::EC2::VPC': {
    /** Account that owns the VPC: another account if its subnets are shared with this one. */
    ownerId: string;
    /** Flow logs of the VPC as a whole. */
    flowLogs: readonly FlowLog[];
    /** Flow logs of each subnet by subnet ID, including subnets without flow logs. */
    subnetFlowLogs: Readonly<Record<string, readonly FlowLog[]>>;
    /** Whether it is the default VPC. */
    isDefault: boolean;
    /** Number of network interfaces, including those of AWS services. */
    interfaceCount: number;
    endpoints: readonly EndpointOfVpc[];
    natGateways: readonly NatGatewayOfVpc[];
    /** Availability Zone of each subnet, by subnet ID. */
    subnetZones: Readonly<Record<string, string>>;
    /** Routes of each subnet, by subnet ID. */
    subnetRoutes: Readonly<Record<string, SubnetRoutes>>;
    dnsQueryLogs: readonly DnsQueryLog[];
    /** Whether VPC Encryption Controls are available in the Region. */
    encryptionControlOffered: boolean;
    /** Absent: the VPC does not have VPC Encryption Controls. */
    encryptionControl?: EncryptionControl;
  };
  'AWS::EC2::VPCEndpoint': {
    serviceName: string;
    /** `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource` or `ServiceNetwork`. */
    endpointType: string;
    /** Whether an AWS service created and manages the endpoint. */
    requesterManaged: boolean;
    /** JSON text; absent: the endpoint does not have a policy. */
    policy?: string;
    /** Whether its service supports endpoint policies; absent: AWS does not list the service. */
    policySupported?: boolean;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
  'AWS::EC2::VPCEndpointService': {
    /** Whether connections require acceptance. */
    acceptanceRequired: boolean;
    /** ARNs or account IDs of principals that can connect in addition to the account itself, or `*`. */
    allowedPrincipals: readonly string[];
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
  'AWS::EC2::VPCPeeringConnection': {
    /** `active`, or the state that prevents traffic. */
    status: string;
    /** The requester and the accepter. */
    sides: readonly PeeringSide[];
    /** Routes over the peering connection in the route tables of this account and Region. */
    routes: readonly PeeringRoutes[];
  };
  'AWS::EC2::VPNConnection': {
    /** `available`, `pending`, `deleting` or `deleted`. */
    state: string;
    tunnels: readonly AsJson<Pick<VgwTelemetry, 'OutsideIpAddress' | 'Status' | 'StatusMessage' | 'LastStatusChange'>>[];
    tunnelOptions: readonly TunnelOptions[];
  };
  'AWS::EC2::ClientVpnEndpoint': {
    /** `available`, `pending-associate`, `pending`, `deleting` or `deleted`. */
    status: string;
    /** Whether connections are logged to CloudWatch Logs. */
    connectionsLogged: boolean;
  };
  'AWS::EC2::TransitGateway': {
    /** Account that owns the resource: another account if it is shared with this one. */
    ownerId: string;
    /** Whether attachments of accounts that the transit gateway is shared with are accepted automatically. */
    autoAccept: boolean;
  };
}

interface VpcAccountFacts {
  /** VPC Block Public Access of the Region. */
  vpcBlockPublicAccess: AsJson<Pick<VpcBlockPublicAccessOptions, 'InternetGatewayBlockMode' | 'ManagedBy'>>;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends VpcFacts {}
  interface AccountFacts extends VpcAccountFacts {}
}
