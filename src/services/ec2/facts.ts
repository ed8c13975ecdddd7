import type {
  GetImageBlockPublicAccessStateResult,
  Image,
  InstanceMetadataDefaultsResponse,
  InstanceMetadataOptionsResponse,
  LaunchTemplateBlockDeviceMapping,
  LaunchTemplateInstanceMetadataOptions,
} from '@aws-sdk/client-ec2';
import type { AsJson } from '../../core/to-json.ts';
import type { SecretMatch } from '../../core/secret.ts';
import type { InstanceBackupFacts } from '../backup/facts.ts';
import type { AttachedPolicy, PolicyText } from '../iam/facts.ts';
import type { SsmInstanceFacts } from '../ssm/facts.ts';
import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../vpc/facts.ts';

/** A network interface of an instance with everything that is public about it. */
export interface InstanceInterface {
  readonly id: string;
  readonly subnetId: string;
  readonly groupIds: readonly string[];
  /** Public and Elastic IPv4 addresses of all its private addresses, carrier addresses included. */
  readonly publicIpv4: readonly string[];
  /** Global addresses: whether anybody reaches them depends on the subnet's routes. */
  readonly ipv6: readonly string[];
}

/** All that decides what a role may do. */
export interface RolePolicies {
  readonly inlinePolicies: readonly PolicyText[];
  readonly attachedPolicies: readonly AttachedPolicy[];
  readonly permissionsBoundary?: AttachedPolicy;
}

/** A version of a launch template, as far as rules look at it. */
export interface TemplateVersion {
  readonly version: number;
  /** Such as `ami-0abc`, or `resolve:ssm:…`; notConfiguredErrorCodes: to be given at launch. */
  readonly imageId?: string;
  /** Absent: silent, so the account, then the image decide. */
  readonly metadataOptions?: AsJson<Pick<LaunchTemplateInstanceMetadataOptions, 'HttpTokens' | 'HttpEndpoint'>>;
  /** Whether each interface gets a public address; `null`: silent, so the subnet decides. */
  readonly publicAddress: readonly (boolean | null)[];
  readonly volumes: readonly AsJson<Pick<LaunchTemplateBlockDeviceMapping, 'DeviceName' | 'Ebs'>>[];
}

/** Default metadata options of new instances in a Region; a missing option was not set. */
export type MetadataDefaults = AsJson<Pick<InstanceMetadataDefaultsResponse, 'HttpTokens' | 'HttpEndpoint' | 'ManagedBy'>>;

interface Ec2Facts {
  'AWS::EC2::Instance': SsmInstanceFacts &
    InstanceBackupFacts & {
      /** `pending`, `running`, `stopping`, `stopped`, `shutting-down` or `terminated`. */
      state: string;
      metadataOptions: AsJson<Pick<InstanceMetadataOptionsResponse, 'HttpTokens' | 'HttpEndpoint' | 'HttpPutResponseHopLimit'>>;
      interfaces: readonly InstanceInterface[];
      /** ARN of the instance profile; notConfiguredErrorCodes: none is attached. */
      instanceProfile?: string;
      /** Names of the roles in the attached instance profile; notConfiguredErrorCodes: the profile does not exist any more. */
      instanceProfileRoles?: readonly string[];
      /** Policies of the role in the attached instance profile; notConfiguredErrorCodes: it has no role. */
      rolePolicies?: RolePolicies;
      /** ISO 8601; a later start counts as a launch. */
      launchedAt: string;
      /** When it was stopped, ISO 8601; notConfiguredErrorCodes: it is not stopped. */
      stoppedAt?: string;
      imageId: string;
      /** The image it was launched from; notConfiguredErrorCodes: AWS does not show it to this account any more. */
      image?: AsJson<Pick<Image, 'OwnerId' | 'ImageOwnerAlias' | 'CreationDate' | 'DeprecationTime' | 'State'>>;
      /** `hvm` or `paravirtual`. */
      virtualization: string;
      /** Detailed monitoring: `enabled`, `pending`, `disabling` or `disabled`. */
      monitoring: string;
      /** `spot`, `scheduled`, `capacity-block` or `interruptible-capacity-reservation`; notConfiguredErrorCodes: on demand. */
      lifecycle?: string;
      /** What launches and ends it, such as `Auto Scaling group web`; notConfiguredErrorCodes: nothing that marks its instances. */
      fleet?: string;
      /** What looks like credentials in its user data; notConfiguredErrorCodes: it has no user data. */
      userDataSecrets?: readonly SecretMatch[];
      /** Whether the API refuses to terminate it; notConfiguredErrorCodes: not asked, as something else ends it. */
      terminationProtected?: boolean;
      /** Inbound rules of each of its security groups, by group id. */
      groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
      /** The blocks of each prefix list that its security groups name, by list id. */
      prefixLists: Readonly<Record<string, readonly string[]>>;
      /** Network ACL of each of its subnets, by subnet id. */
      networkAcls: Readonly<Record<string, SubnetAcl>>;
      /** Routes of each of its subnets, by subnet id. */
      subnets: Readonly<Record<string, SubnetRoutes>>;
    };
  'AWS::EC2::LaunchTemplate': {
    /** The default and the latest version. */
    versions: readonly TemplateVersion[];
    /** What the Region's metadata defaults add to a silent version. */
    metadataDefaults: MetadataDefaults;
    /** Whether new volumes of the Region are encrypted whatever the template says. */
    encryptionByDefault: boolean;
    /** IMDS version that each image of these versions demands, by image id; `null`: none. Images that AWS does not show are missing. */
    imageImdsSupport: Readonly<Record<string, string | null>>;
    /** What looks like credentials in the user data of any version. */
    userDataSecrets: readonly (SecretMatch & { readonly version: number })[];
  };
  'AWS::EC2::Image': {
    /** Whether everybody may launch it. */
    public: boolean;
  };
  'AWS::EC2::NetworkInterface': {
    sourceDestCheck: boolean;
    /** Whether an AWS service made it and looks after it. */
    requesterManaged: boolean;
  };
}

interface Ec2AccountFacts {
  metadataDefaults: MetadataDefaults;
  /** Whether new public sharing of images is blocked, and who decides that. */
  imageBlockPublicAccess: AsJson<Pick<GetImageBlockPublicAccessStateResult, 'ImageBlockPublicAccessState' | 'ManagedBy'>>;
  /** Number of instances in the Region, terminated ones left out. */
  instanceCount: number;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends Ec2Facts {}
  interface AccountFacts extends Ec2AccountFacts {}
}
