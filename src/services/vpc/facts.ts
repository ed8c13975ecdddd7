import type { FlowLog as SdkFlowLog, IpPermission, NetworkAclEntry, VgwTelemetry, VpcBlockPublicAccessOptions } from '@aws-sdk/client-ec2';
import type { AsJson } from '../../core/to-json.ts';

/** A rule of a security group in one direction. */
export type FirewallRule = AsJson<
  Pick<IpPermission, 'IpProtocol' | 'FromPort' | 'ToPort' | 'IpRanges' | 'Ipv6Ranges' | 'PrefixListIds' | 'UserIdGroupPairs'>
>;

/** An entry of a network ACL; entries are tried by number. */
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
  /** The blocks it is for: one, or those of a prefix list. */
  readonly to: readonly string[];
  /** What it leads to, such as `igw-…`, `eigw-…`, `nat-…` or `local`. */
  readonly target: string;
  /** `false`: a black hole, since what it leads to is gone. */
  readonly active: boolean;
}

/** How a subnet is routed, as far as it concerns somebody on the internet. */
export interface SubnetRoutes {
  readonly routeTableId: string;
  /**
   * The routes of the table when one of them leads to an internet gateway, and none when not. Of routes for the same block the first
   * counts. Routes for prefix lists are left out when they lead elsewhere: what they take away are the addresses of an AWS service.
   */
  readonly routes: readonly SubnetRoute[];
  /** VPC Block Public Access: `off`, `block-ingress` or `block-bidirectional`; absent where AWS does not say. */
  readonly blockMode?: string;
}

/** A network interface that a security group guards. */
export interface GuardedInterface {
  readonly id: string;
  /** Such as `interface`, `lambda` or `network_load_balancer`; `load_balancer` for the other kinds of load balancer. */
  readonly type: string;
}

export type FlowLog = AsJson<
  Pick<SdkFlowLog, 'FlowLogId' | 'FlowLogStatus' | 'TrafficType' | 'DeliverLogsStatus' | 'DeliverLogsErrorMessage'>
>;

/** A VPC endpoint as its VPC sees it. */
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

/** A NAT gateway that works. */
export interface NatGatewayOfVpc {
  readonly id: string;
  /** Absent: it is in every zone where the VPC has subnets. */
  readonly subnetId?: string;
}

/** One end of a peering connection. */
export interface PeeringSide {
  readonly accountId: string;
  readonly vpcId: string;
  readonly region: string;
  /** Empty while AWS does not show them. */
  readonly blocks: readonly string[];
}

/** Routes of one table over a peering connection. */
export interface PeeringRoutes {
  readonly routeTableId: string;
  readonly vpcId: string;
  readonly to: readonly string[];
}

/** The options of one tunnel of a VPN connection, as far as rules look at them. An empty list stands for what AWS allows by default. */
export interface TunnelOptions {
  readonly outsideIp: string;
  readonly ikeVersions: readonly string[];
  /** Of both phases, such as `AES256`, `SHA1` and `DH14`. */
  readonly algorithms: readonly string[];
  /** Lists of algorithms that were left empty, such as `Phase1DHGroupNumbers`. */
  readonly unset: readonly string[];
  /** Whether its log goes to CloudWatch Logs. */
  readonly logged: boolean;
}

/** What logs the DNS queries of a VPC. */
export interface DnsQueryLog {
  readonly configId: string;
  /** `ACTIVE`, or what keeps it from working. */
  readonly status: string;
  /** State of the configuration, such as `CREATED`; absent: the configuration is another account's and not shown. */
  readonly configStatus?: string;
}

/** The encryption control of a VPC. */
export interface EncryptionControl {
  readonly mode: string;
  readonly state: string;
  /** What is left out of it, such as `InternetGateway`. */
  readonly exclusions: readonly string[];
}

interface VpcFacts {
  'AWS::EC2::SecurityGroup': {
    groupName: string;
    ingress: readonly FirewallRule[];
    egress: readonly FirewallRule[];
    /** The blocks of each prefix list that its rules name, by list id. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    /** Network interfaces it guards. Those of Lambda functions and load balancers are among them. */
    interfaces: readonly GuardedInterface[];
    /** Ids of launch templates whose default or latest version names it. */
    launchTemplates: readonly string[];
    /** Ids of other groups whose rules name it. */
    referencedBy: readonly string[];
    /** Blocks of its VPC and of the VPCs that an active peering connects to it. */
    neighborBlocks: readonly string[];
  };
  'AWS::EC2::NetworkAcl': {
    entries: readonly NetworkAclRule[];
    /** The VPC's default ACL, which cannot be removed. */
    isDefault: boolean;
    /** Subnets it filters. */
    subnetIds: readonly string[];
  };
  'AWS::EC2::Subnet': {
    /** Account that owns it: another one when it is shared with this account. */
    ownerId: string;
    /** Whether instances launched here get a public IPv4 address unless told otherwise. */
    assignsPublicIpv4: boolean;
    routes: SubnetRoutes;
  };
  'AWS::EC2::VPC': {
    /** Account that owns it: another one when its subnets are shared with this account. */
    ownerId: string;
    /** Flow logs of the VPC as a whole. */
    flowLogs: readonly FlowLog[];
    /** Flow logs of each of its subnets by subnet id, the ones without any included. */
    subnetFlowLogs: Readonly<Record<string, readonly FlowLog[]>>;
    /** Whether AWS made it with the account. */
    isDefault: boolean;
    /** Network interfaces in it, those of AWS services included. */
    interfaceCount: number;
    endpoints: readonly EndpointOfVpc[];
    natGateways: readonly NatGatewayOfVpc[];
    /** Zone of each of its subnets, by subnet id. */
    subnetZones: Readonly<Record<string, string>>;
    /** Routes of each of its subnets, by subnet id. */
    subnetRoutes: Readonly<Record<string, SubnetRoutes>>;
    dnsQueryLogs: readonly DnsQueryLog[];
    /** Whether the Region has encryption controls at all. */
    encryptionControlOffered: boolean;
    /** Absent: it has none. */
    encryptionControl?: EncryptionControl;
  };
  'AWS::EC2::VPCEndpoint': {
    serviceName: string;
    /** `Interface`, `Gateway`, `GatewayLoadBalancer`, `Resource` or `ServiceNetwork`. */
    endpointType: string;
    /** Whether an AWS service made it and looks after it. */
    requesterManaged: boolean;
    /** JSON text; absent: it has none. */
    policy?: string;
    /** Whether its service supports endpoint policies; absent: AWS does not list the service. */
    policySupported?: boolean;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
  'AWS::EC2::VPCEndpointService': {
    /** Whether each connection has to be accepted. */
    acceptanceRequired: boolean;
    /** ARNs of who may connect besides the account itself, or `*`. */
    allowedPrincipals: readonly string[];
    /** The organization of the account; absent: it is in none. */
    organizationId?: string;
  };
  'AWS::EC2::VPCPeeringConnection': {
    /** `active`, or why not. */
    status: string;
    /** The side that asked and the side that accepted. */
    sides: readonly PeeringSide[];
    /** Routes over it in the tables of this account and Region. */
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
    /** Account that owns it: another one when it is shared with this account. */
    ownerId: string;
    /** Whether attachments from accounts that it is shared with need nobody's consent. */
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
