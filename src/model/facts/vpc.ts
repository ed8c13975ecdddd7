import type { FlowLog as SdkFlowLog, IpPermission, NetworkAclEntry, VpcBlockPublicAccessOptions } from '@aws-sdk/client-ec2';
import type { Plain } from '../plain.ts';

/** A rule of a security group in one direction. */
export type FirewallRule = Plain<
  Pick<IpPermission, 'IpProtocol' | 'FromPort' | 'ToPort' | 'IpRanges' | 'Ipv6Ranges' | 'PrefixListIds' | 'UserIdGroupPairs'>
>;

/** An entry of a network ACL; entries are tried by number. */
export type NetworkAclRule = Plain<
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
  /** The instance it is attached to. */
  readonly instanceId?: string;
  readonly description?: string;
}

export type FlowLog = Plain<
  Pick<SdkFlowLog, 'FlowLogId' | 'FlowLogStatus' | 'TrafficType' | 'DeliverLogsStatus' | 'DeliverLogsErrorMessage'>
>;

export interface VpcFacts {
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
    neighbourBlocks: readonly string[];
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
  };
}

export interface VpcAccountFacts {
  /** VPC Block Public Access of the Region. */
  vpcBlockPublicAccess: Plain<Pick<VpcBlockPublicAccessOptions, 'InternetGatewayBlockMode' | 'ManagedBy'>>;
}
