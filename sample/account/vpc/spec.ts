import type {
  InternetGatewayBlockMode,
  IpPermission,
  NetworkAcl,
  NetworkAclEntry,
  NetworkInterface,
  NetworkInterfaceType,
  Route,
  RouteTable,
  SecurityGroup,
  Subnet,
  TrafficType,
} from '@aws-sdk/client-ec2';

export interface VpcSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly cidr: string;
  readonly isDefault?: boolean;
  /** Absent: the account itself. */
  readonly owner?: string;
  /** Routes of its main table, besides the local one. */
  readonly routes?: readonly Route[];
}

export interface SubnetSpec {
  readonly id: string;
  readonly vpc: string;
  readonly name: string;
  readonly cidr: string;
  /** Letter of its zone. */
  readonly zone: string;
  /** A default route leads to the VPC's internet gateway. */
  readonly internet?: boolean;
  readonly assignsPublicIpv4?: boolean;
  /** Absent: the VPC's default ACL. */
  readonly acl?: string;
}

export interface GroupSpec {
  readonly id: string;
  readonly vpc: string;
  readonly name: string;
  readonly ingress: readonly IpPermission[];
  /** Absent: everything, as in a new group. */
  readonly egress?: readonly IpPermission[];
}

export interface AclSpec {
  readonly id: string;
  readonly vpc: string;
  readonly name: string;
  readonly isDefault?: boolean;
  /** Without the last one, which denies the rest. Absent: everything, as in a default ACL. */
  readonly entries?: readonly NetworkAclEntry[];
}

export interface InterfaceSpec {
  readonly id: string;
  readonly subnet: string;
  readonly groups: readonly string[];
  readonly type?: NetworkInterfaceType;
  readonly description?: string;
  /** The service that made it, such as `amazon-elb`. */
  readonly requester?: string;
  readonly publicIp?: string;
  readonly sourceDestCheck?: boolean;
  readonly instance?: string;
}

export interface FlowLogSpec {
  readonly id: string;
  readonly region: string;
  /** VPC or subnet. */
  readonly resource: string;
  readonly traffic: TrafficType;
  /** Why the log is not delivered. */
  readonly error?: string;
}

/** VPC, as far as firewalls, subnets and flow logs go, in one account. */
export interface VpcResources {
  readonly vpcs: readonly VpcSpec[];
  readonly subnets: readonly SubnetSpec[];
  readonly groups: readonly GroupSpec[];
  readonly acls: readonly AclSpec[];
  /** Those of instances included. */
  readonly interfaces: readonly InterfaceSpec[];
  readonly flowLogs: readonly FlowLogSpec[];
  readonly prefixLists: readonly { readonly id: string; readonly region: string; readonly cidrs: readonly string[] }[];
  /** VPC Block Public Access; a Region that is missing has it off. */
  readonly blockPublicAccess: Readonly<Record<string, InternetGatewayBlockMode>>;
}

/** What other services add to the network of a Region. */
export interface MoreNetwork {
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  readonly networkAcls: readonly NetworkAcl[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly interfaces: readonly NetworkInterface[];
}
