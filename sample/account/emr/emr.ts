import type { BlockPublicAccessConfiguration, Cluster, ClusterState, Configuration, StepSummary } from '@aws-sdk/client-emr';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

export interface ClusterSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  /** Absent: waiting. */
  readonly state?: ClusterState;
  readonly createdDays: number;
  /** Such as `7.13.0`. */
  readonly release: string;
  readonly osRelease: string;
  readonly subnet: string;
  readonly group: string;
  /** Names of the instance profile and of the service role. */
  readonly profile: string;
  readonly serviceRole: string;
  /** Name of its security configuration. */
  readonly security?: string;
  readonly realm?: string;
  readonly image?: string;
  readonly updatesOnBoot?: 'SECURITY' | 'NONE';
  readonly logs?: string;
  readonly endsByItself?: true;
  readonly protected?: true;
  readonly settings?: readonly Configuration[];
  readonly bootstrap?: readonly { readonly name: string; readonly args: readonly string[] }[];
  readonly steps?: readonly (readonly string[])[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** EMR in one account. */
export interface EmrResources {
  readonly clusters: readonly ClusterSpec[];
  /** Security configurations by Region, then by name. */
  readonly security: Readonly<Record<string, Readonly<Record<string, object>>>>;
  /** Block public access by Region; a Region that is missing has it as AWS sets it. */
  readonly blockPublicAccess: Readonly<Record<string, BlockPublicAccessConfiguration>>;
  /** The newest release of Amazon Linux for every release. */
  readonly newestOsRelease: string;
}

const asAwsSetsIt: BlockPublicAccessConfiguration = {
  BlockPublicSecurityGroupRules: true,
  PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }],
};

const clusterArn = ({ region, id }: ClusterSpec) =>
  `arn:${company.partition}:elasticmapreduce:${region}:${company.accountId}:cluster/${id}`;

const statusOf = ({ state = 'WAITING', createdDays }: ClusterSpec) => ({
  State: state,
  Timeline: { CreationDateTime: company.daysAgo(createdDays) },
});

const describe = (spec: ClusterSpec): Cluster => ({
  Id: spec.id,
  Name: spec.name,
  ClusterArn: clusterArn(spec),
  Status: statusOf(spec),
  ReleaseLabel: `emr-${spec.release}`,
  OSReleaseLabel: spec.osRelease,
  AutoTerminate: spec.endsByItself ?? false,
  TerminationProtected: spec.protected ?? false,
  VisibleToAllUsers: true,
  ServiceRole: spec.serviceRole,
  InstanceCollectionType: 'INSTANCE_GROUP',
  Ec2InstanceAttributes: {
    Ec2SubnetId: spec.subnet,
    RequestedEc2SubnetIds: [spec.subnet],
    IamInstanceProfile: spec.profile,
    EmrManagedMasterSecurityGroup: spec.group,
    EmrManagedSlaveSecurityGroup: spec.group,
  },
  Configurations: [...(spec.settings ?? [])],
  Tags: company.tags(spec.tags ?? {}),
  ...(spec.security === undefined ? {} : { SecurityConfiguration: spec.security }),
  ...(spec.realm === undefined ? {} : { KerberosAttributes: { Realm: spec.realm, KdcAdminPassword: '********' } }),
  ...(spec.image === undefined ? {} : { CustomAmiId: spec.image }),
  ...(spec.updatesOnBoot === undefined ? {} : { RepoUpgradeOnBoot: spec.updatesOnBoot }),
  ...(spec.logs === undefined ? {} : { LogUri: spec.logs }),
});

/** All of EMR pages alike, 50 at a time. */
function paged<Item>(items: readonly Item[], Marker: string | undefined) {
  const found = page(items, { token: Marker, defaultMax: 50, invalidToken: 'InvalidRequestException' });
  return { items: found.items, Marker: found.nextToken };
}

export const emrData = (resources: EmrResources): ServiceData => {
  const byRegion = Map.groupBy(resources.clusters, ({ region }) => region);
  const byId = new Map(resources.clusters.map((spec) => [`${spec.region} ${spec.id}`, spec]));
  const find = (id: string | undefined, region: string): ClusterSpec => {
    const spec = byId.get(`${region} ${id}`);
    if (spec === undefined) throw awsError('InvalidRequestException', 400, `Cluster id '${id}' is not valid.`);
    return spec;
  };

  return service('emr')({
    ListClusters: ({ ClusterStates, Marker: token }, { region }) => {
      const all = (byRegion.get(region) ?? []).filter(({ state = 'WAITING' }) => ClusterStates?.includes(state) ?? true);
      const { items, Marker } = paged(all, token);
      return {
        Clusters: items.map((spec) => ({ Id: spec.id, Name: spec.name, ClusterArn: clusterArn(spec), Status: statusOf(spec) })),
        Marker,
      };
    },
    DescribeCluster: ({ ClusterId }, { region }) => ({ Cluster: describe(find(ClusterId, region)) }),
    ListBootstrapActions: ({ ClusterId, Marker: token }, { region }) => {
      const { items, Marker } = paged(find(ClusterId, region).bootstrap ?? [], token);
      return {
        BootstrapActions: items.map(({ name, args }) => ({ Name: name, ScriptPath: `s3://meridian-emr/${name}`, Args: [...args] })),
        Marker,
      };
    },
    ListSteps: ({ ClusterId, Marker: token }, { region }) => {
      const steps = (find(ClusterId, region).steps ?? []).map(
        (args, index): StepSummary => ({ Id: `s-${index + 1}`, Name: args[0], Config: { Jar: 'command-runner.jar', Args: [...args] } }),
      );
      const { items, Marker } = paged(steps, token);
      return { Steps: items, Marker };
    },
    ListSecurityConfigurations: ({ Marker: token }, { region }) => {
      const { items, Marker } = paged(Object.keys(resources.security[region] ?? {}), token);
      return { SecurityConfigurations: items.map((Name) => ({ Name, CreationDateTime: company.daysAgo(300) })), Marker };
    },
    DescribeSecurityConfiguration: ({ Name = '' }, { region }) => {
      const found = resources.security[region]?.[Name];
      if (found === undefined) throw awsError('InvalidRequestException', 400, `Security configuration with name '${Name}' does not exist.`);
      return { Name, SecurityConfiguration: JSON.stringify(found), CreationDateTime: company.daysAgo(300) };
    },
    DescribeReleaseLabel: ({ ReleaseLabel }) => ({
      ReleaseLabel,
      AvailableOSReleases: [{ Label: resources.newestOsRelease }, { Label: '2023.6.20250107.0' }],
    }),
    GetBlockPublicAccessConfiguration: (_input, { region, accountId }) => ({
      BlockPublicAccessConfiguration: resources.blockPublicAccess[region] ?? asAwsSetsIt,
      BlockPublicAccessConfigurationMetadata: {
        CreationDateTime: company.daysAgo(700),
        CreatedByArn: `arn:${company.partition}:iam::${accountId}:role/administrator`,
      },
    }),
  });
};
