import type {
  Address,
  GetAllowedImagesSettingsResult,
  GetImageBlockPublicAccessStateResult,
  GetSerialConsoleAccessStatusResult,
  Image,
  InstanceMetadataDefaultsResponse,
  InstanceMetadataOptionsResponse,
  LaunchTemplateBlockDeviceMapping,
  LaunchTemplateInstanceMetadataOptions,
} from '@aws-sdk/client-ec2';
import type { LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import type { AsJson } from '../../core/to-json.ts';
import type { SecretMatch } from '../shared/secret-match.ts';
import type { InstanceBackupFacts } from '../backup/facts.ts';
import type { AttachedPolicy, PolicyText } from '../iam/facts.ts';
import type { SsmInstanceFacts } from '../ssm/facts.ts';
import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../vpc/facts.ts';

/** A network interface of an instance, with its public addresses. */
export interface InstanceInterface {
  /** Absent: EC2 shows addresses of the instance, but not the network interface. */
  readonly id?: string;
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /** Public and Elastic IPv4 addresses of all its private addresses, carrier addresses included. */
  readonly publicIpv4: readonly string[];
  /** Global addresses. The routes of the subnet decide whether the internet can reach them. */
  readonly ipv6: readonly string[];
}

/** The policies that determine the permissions of a role. */
export interface RolePolicies {
  readonly inlinePolicies: readonly PolicyText[];
  readonly attachedPolicies: readonly AttachedPolicy[];
  readonly permissionsBoundary?: AttachedPolicy;
}

/** A version of a launch template. */
export interface TemplateVersion {
  readonly version: number;
  /** Such as `ami-0abc`, or `resolve:ssm:…`; absent: specified at launch. */
  readonly imageId?: string;
  /** Absent: the account default applies, then that of the image. */
  readonly metadataOptions?: AsJson<Pick<LaunchTemplateInstanceMetadataOptions, 'HttpTokens' | 'HttpEndpoint'>>;
  /** Whether each network interface gets a public IPv4 address; `null`: the subnet decides. */
  readonly publicAddress: readonly (boolean | null)[];
  readonly volumes: readonly AsJson<Pick<LaunchTemplateBlockDeviceMapping, 'DeviceName' | 'Ebs'>>[];
}

/** Default metadata options of new instances in a Region; an absent option is not set. */
export type MetadataDefaults = AsJson<Pick<InstanceMetadataDefaultsResponse, 'HttpTokens' | 'HttpEndpoint' | 'ManagedBy'>>;

/** An EBS volume of a launch specification. */
export interface SpotFleetVolume {
  readonly deviceName: string;
  readonly encrypted: boolean;
}

interface Ec2Facts {
  'AWS::EC2::Instance': SsmInstanceFacts &
    InstanceBackupFacts & {
      /** `pending`, `running`, `stopping`, `stopped`, `shutting-down` or `terminated`. */
      state: string;
      metadataOptions: AsJson<Pick<InstanceMetadataOptionsResponse, 'HttpTokens' | 'HttpEndpoint' | 'HttpPutResponseHopLimit'>>;
      interfaces: readonly InstanceInterface[];
      /** ARN of the instance profile; absent: none is attached. */
      instanceProfile?: string;
      /** Names of the roles in the attached instance profile; absent: the profile does not exist. */
      instanceProfileRoles?: readonly string[];
      /** Policies of the role in the attached instance profile; absent: it does not have a role. */
      rolePolicies?: RolePolicies;
      /** Time of the last start, ISO 8601. */
      launchedAt: string;
      /** Time when the instance was stopped, ISO 8601; absent: it is not stopped. */
      stoppedAt?: string;
      imageId: string;
      /** The image that the instance was launched from; absent: AWS does not show it to this account. */
      image?: AsJson<Pick<Image, 'OwnerId' | 'ImageOwnerAlias' | 'CreationDate' | 'DeprecationTime' | 'State'>>;
      /** `hvm` or `paravirtual`. */
      virtualization: string;
      /** The AWS service that operates the instance, such as `eks.amazonaws.com` or `ecs.amazonaws.com`; absent: the account does. */
      operator?: string;
      /** Detailed monitoring: `enabled`, `pending`, `disabling` or `disabled`. */
      monitoring: string;
      /** `spot`, `scheduled`, `capacity-block` or `interruptible-capacity-reservation`; absent: On-Demand. */
      lifecycle?: string;
      /** The service that launches and terminates the instance, such as `Auto Scaling group web`; absent: none that tags its instances. */
      fleet?: string;
      /** Possible credentials in the user data; absent: the instance does not have user data. */
      userDataSecrets?: readonly SecretMatch[];
      /** Whether termination protection is turned on; absent: not read, because a service terminates the instance. */
      terminationProtected?: boolean;
      /** Inbound rules of each security group, by group ID. */
      groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
      /** CIDR blocks of each prefix list in the security groups, by list ID. */
      prefixLists: Readonly<Record<string, readonly string[]>>;
      /** Network ACL of each subnet, by subnet ID. */
      networkAcls: Readonly<Record<string, SubnetAcl>>;
      /** Routes of each subnet, by subnet ID. */
      subnets: Readonly<Record<string, SubnetRoutes>>;
      /** Paths from the internet through load balancers, whether or not its security groups let the traffic through. */
      loadBalancerPaths: readonly LoadBalancerPath[];
      /** The same through API Gateway and CloudFront, which forward HTTP requests. */
      publicEndpointPaths: readonly LoadBalancerPath[];
    };
  'AWS::EC2::LaunchTemplate': {
    /** The default and the latest version. */
    versions: readonly TemplateVersion[];
    /** Metadata defaults of the Region, for versions without metadata options. */
    metadataDefaults: MetadataDefaults;
    /** Whether EBS encryption by default is turned on in the Region. */
    encryptionByDefault: boolean;
    /** IMDS version that each image requires, by image ID; `null`: none. Images that AWS does not show are missing. */
    imageImdsSupport: Readonly<Record<string, string | null>>;
    /** Possible credentials in the user data of any version. */
    userDataSecrets: readonly (SecretMatch & { readonly version: number })[];
  };
  'AWS::EC2::Image': {
    /** Whether any AWS account can launch the image. */
    public: boolean;
  };
  'AWS::EC2::NetworkInterface': {
    sourceDestCheck: boolean;
    /** Whether an AWS service created and manages the network interface. */
    requesterManaged: boolean;
  };
  'AWS::EC2::EIP': {
    /** Whether the Elastic IP address is associated with an instance or network interface. */
    associated: boolean;
    /** The service that manages the Elastic IP address, such as `nlb`; absent: none. */
    serviceManaged?: NonNullable<Address['ServiceManaged']>;
  };
  'AWS::EC2::SpotFleet': {
    /** Such as `active` or `failed`. */
    state: string;
    /** EBS volumes of its launch specifications; those of launch templates are not included. */
    volumes: readonly SpotFleetVolume[];
    /** Whether EBS encryption by default is turned on in the Region. */
    encryptionByDefault: boolean;
  };
}

interface Ec2AccountFacts {
  metadataDefaults: MetadataDefaults;
  /** Block public access for AMIs. */
  imageBlockPublicAccess: AsJson<Pick<GetImageBlockPublicAccessStateResult, 'ImageBlockPublicAccessState' | 'ManagedBy'>>;
  /** Allowed AMIs setting of the Region. */
  allowedImages: AsJson<Pick<GetAllowedImagesSettingsResult, 'State' | 'ManagedBy'>>;
  /** EC2 serial console access in the Region. */
  serialConsoleAccess: AsJson<Pick<GetSerialConsoleAccessStatusResult, 'SerialConsoleAccessEnabled' | 'ManagedBy'>>;
  /** Number of instances in the Region, without terminated ones. */
  instanceCount: number;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends Ec2Facts {}
  interface AccountFacts extends Ec2AccountFacts {}
}
