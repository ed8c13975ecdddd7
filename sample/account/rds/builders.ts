import type { DBCluster, DBClusterSnapshot, DBInstance, DBSnapshot } from '@aws-sdk/client-rds';
import { company } from '../company.ts';
import { databaseNetworks } from './network.ts';

/** Something as the API describes it, and where it is. */
export interface InRegion<Described> {
  readonly region: string;
  readonly is: Described;
}

export type Placed = keyof NonNullable<(typeof databaseNetworks)[string]>['groups'];

/** Properties that differ between databases; all others follow good practice. */
export interface DatabaseSpec {
  readonly name: string;
  readonly region: string;
  readonly engine: string;
  readonly version: string;
  readonly port: number;
  readonly logs: readonly string[];
  /** Absent: the engine's default group. */
  readonly parameterGroup?: string;
  /** Absent: `databases`. */
  readonly group?: Placed;
  readonly ageDays: number;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface InstanceSpec extends DatabaseSpec {
  /** Absent: `a`. */
  readonly zone?: 'a' | 'b';
  /** In subnets with a route to the internet. */
  readonly public?: boolean;
  readonly but?: Partial<DBInstance>;
}

export interface ClusterSpec extends DatabaseSpec {
  /** Each in its zone. */
  readonly members: readonly { readonly name: string; readonly zone: 'a' | 'b'; readonly but?: Partial<DBInstance> }[];
  readonly but?: Partial<DBCluster>;
}

export const arnOf = (region: string, kind: string, name: string): string => `arn:aws:rds:${region}:${company.accountId}:${kind}:${name}`;
const keyOf = (region: string): string => `arn:aws:kms:${region}:${company.accountId}:key/5e1f7a90-0db0-4c1d-9a55-d0d0d0d0d0d0`;

const shared = ({ name, region, engine, version, logs, group = 'databases', ageDays, tags = {} }: DatabaseSpec) => ({
  Engine: engine,
  EngineVersion: version,
  MasterUsername: 'meridian',
  MasterUserSecret: {
    SecretArn: `arn:aws:secretsmanager:${region}:${company.accountId}:secret:rds!${name}`,
    SecretStatus: 'active',
    KmsKeyId: keyOf(region),
  },
  BackupRetentionPeriod: 14,
  LatestRestorableTime: company.daysAgo(0.004),
  StorageEncrypted: true,
  KmsKeyId: keyOf(region),
  DeletionProtection: true,
  IAMDatabaseAuthenticationEnabled: true,
  EnabledCloudwatchLogsExports: [...logs],
  CopyTagsToSnapshot: true,
  AutoMinorVersionUpgrade: true,
  MultiAZ: true,
  VpcSecurityGroups: [{ VpcSecurityGroupId: databaseNetworks[region]?.groups[group], Status: 'active' }],
  EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
  TagList: company.tags(tags),
  createdAt: company.daysAgo(ageDays),
});

export const subnetGroup = (region: string, isPublic: boolean): NonNullable<DBInstance['DBSubnetGroup']> => {
  const network = databaseNetworks[region];
  const subnets = (isPublic ? network?.publicSubnets : network?.privateSubnets) ?? [];
  return {
    DBSubnetGroupName: isPublic ? 'databases-public' : 'databases-private',
    VpcId: network?.vpc,
    SubnetGroupStatus: 'Complete',
    Subnets: subnets.map((SubnetIdentifier) => ({ SubnetIdentifier, SubnetStatus: 'Active' })),
  };
};

export function databaseInstance(spec: InstanceSpec): InRegion<DBInstance> {
  const { name, region, port, parameterGroup = `default.${spec.engine}`, zone = 'a', but } = spec;
  const { createdAt, ...common } = shared(spec);
  return {
    region,
    is: {
      ...common,
      DBInstanceIdentifier: name,
      DBInstanceArn: arnOf(region, 'db', name),
      DBInstanceClass: 'db.r7g.large',
      DBInstanceStatus: 'available',
      InstanceCreateTime: createdAt,
      AvailabilityZone: `${region}${zone}`,
      Endpoint: { Address: `${name}.cxample.${region}.rds.amazonaws.com`, Port: port },
      AllocatedStorage: 200,
      PubliclyAccessible: false,
      MonitoringInterval: 60,
      DBSubnetGroup: subnetGroup(region, spec.public ?? false),
      DBParameterGroups: [{ DBParameterGroupName: parameterGroup, ParameterApplyStatus: 'in-sync' }],
      CACertificateIdentifier: 'rds-ca-rsa2048-g1',
      CertificateDetails: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: company.daysAgo(-240) },
      ...but,
    },
  };
}

/** A cluster and its members, which leave to the cluster what is the cluster's. */
export function databaseCluster(spec: ClusterSpec): {
  readonly cluster: InRegion<DBCluster>;
  readonly members: readonly InRegion<DBInstance>[];
} {
  const { name, region, port, parameterGroup = `default.${spec.engine}`, members, but } = spec;
  const { createdAt, ...common } = shared(spec);
  return {
    cluster: {
      region,
      is: {
        ...common,
        DBClusterIdentifier: name,
        DBClusterArn: arnOf(region, 'cluster', name),
        Status: 'available',
        ClusterCreateTime: createdAt,
        AvailabilityZones: ['a', 'b', 'c'].map((zone) => `${region}${zone}`),
        Endpoint: `${name}.cluster-cxample.${region}.rds.amazonaws.com`,
        Port: port,
        DBSubnetGroup: 'databases-private',
        DBClusterParameterGroup: parameterGroup,
        EngineMode: 'provisioned',
        DBClusterMembers: members.map((member, index) => ({
          DBInstanceIdentifier: member.name,
          IsClusterWriter: index === 0,
          DBClusterParameterGroupStatus: 'in-sync',
          PromotionTier: 1,
        })),
        ...but,
      },
    },
    members: members.map((member) =>
      databaseInstance({
        ...spec,
        name: member.name,
        zone: member.zone,
        parameterGroup: `default.${spec.engine}`,
        but: { DBClusterIdentifier: name, DeletionProtection: false, MultiAZ: false, MasterUserSecret: undefined, ...member.but },
      }),
    ),
  };
}

export const snapshotOf = (
  source: InRegion<DBInstance>,
  name: string,
  but: Partial<DBSnapshot> & { readonly sharedWith?: readonly string[] } = {},
): InRegion<DBSnapshot> & { readonly sharedWith?: readonly string[] } => {
  const { sharedWith, ...described } = but;
  const { DBInstanceIdentifier, Engine, EngineVersion, MasterUsername, StorageEncrypted: Encrypted, TagList } = source.is;
  const about = { DBInstanceIdentifier, Engine, EngineVersion, MasterUsername, Encrypted, TagList };
  return {
    region: source.region,
    is: {
      ...about,
      DBSnapshotIdentifier: name,
      DBSnapshotArn: arnOf(source.region, 'snapshot', name),
      SnapshotType: name.startsWith('rds:') ? 'automated' : 'manual',
      Status: 'available',
      SnapshotCreateTime: company.daysAgo(3),
      ...described,
    },
    ...(sharedWith === undefined ? {} : { sharedWith }),
  };
};

export const clusterSnapshotOf = (
  source: InRegion<DBCluster>,
  name: string,
  but: Partial<DBClusterSnapshot> & { readonly sharedWith?: readonly string[] } = {},
): InRegion<DBClusterSnapshot> & { readonly sharedWith?: readonly string[] } => {
  const { sharedWith, ...described } = but;
  const { DBClusterIdentifier, Engine, EngineVersion, MasterUsername, StorageEncrypted, TagList } = source.is;
  const about = { DBClusterIdentifier, Engine, EngineVersion, MasterUsername, StorageEncrypted, TagList };
  return {
    region: source.region,
    is: {
      ...about,
      DBClusterSnapshotIdentifier: name,
      DBClusterSnapshotArn: arnOf(source.region, 'cluster-snapshot', name),
      SnapshotType: name.startsWith('rds:') ? 'automated' : 'manual',
      Status: 'available',
      SnapshotCreateTime: company.daysAgo(3),
      ...described,
    },
    ...(sharedWith === undefined ? {} : { sharedWith }),
  };
};
