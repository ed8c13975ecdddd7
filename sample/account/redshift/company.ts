import type { Cluster, LoggingStatus } from '@aws-sdk/client-redshift';
import { company } from '../company.ts';
import { databaseNetworks } from '../rds/network.ts';
import type { RedshiftResources } from './redshift.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, stranger } = company;
const ownKey = `arn:aws:kms:${ireland}:${accountId}:key/9e4d2a70-1c5b-4f38-b6a9-0d7c81e3f254`;

const cluster = (region: string, is: Cluster & { readonly ClusterIdentifier: string }, logging: LoggingStatus) => {
  const network = databaseNetworks[region];
  return {
    region,
    logging,
    is: {
      ClusterStatus: 'available',
      NodeType: 'ra3.xlplus',
      NumberOfNodes: 2,
      Endpoint: { Address: `${is.ClusterIdentifier}.c1a2b3c4d5e6.${region}.redshift.amazonaws.com`, Port: 5439 },
      VpcId: network?.vpc,
      VpcSecurityGroups: [{ VpcSecurityGroupId: network?.groups.databases, Status: 'active' }],
      IpAddressType: 'ipv4',
      AvailabilityZone: `${region}a`,
      AvailabilityZoneRelocationStatus: 'disabled',
      ClusterNamespaceArn: `arn:aws:redshift:${region}:${accountId}:namespace:0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6`,
      Tags: [],
      ...is,
    },
  };
};

const subnetGroup = (region: string, name: string, subnets: readonly string[]) => ({
  region,
  is: {
    ClusterSubnetGroupName: name,
    VpcId: databaseNetworks[region]?.vpc,
    SubnetGroupStatus: 'Complete',
    Subnets: subnets.map((SubnetIdentifier, index) => ({
      SubnetIdentifier,
      SubnetAvailabilityZone: { Name: `${region}${index === 0 ? 'a' : 'b'}` },
      SubnetStatus: 'Active',
    })),
    Tags: [],
  },
});

const producer = `arn:aws:redshift:${ireland}:${accountId}:namespace:0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6`;
const datashare = (name: string, ConsumerIdentifier: string, AllowPubliclyAccessibleConsumers: boolean) => ({
  region: ireland,
  is: {
    DataShareArn: `arn:aws:redshift:${ireland}:${accountId}:datashare:0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6/${name}`,
    ProducerArn: producer,
    AllowPubliclyAccessibleConsumers,
    DataShareAssociations: [{ ConsumerIdentifier, Status: 'ACTIVE' as const, ConsumerRegion: ireland }],
  },
});

/** The company's data warehouses: a maintained one, a forgotten one, and Redshift Serverless for reports and experiments. */
export const sampleRedshift: RedshiftResources = {
  clusters: [
    cluster(
      ireland,
      {
        ClusterIdentifier: 'sales-warehouse',
        PubliclyAccessible: false,
        Encrypted: true,
        KmsKeyId: ownKey,
        ClusterSubnetGroupName: 'warehouse',
        ClusterParameterGroups: [{ ParameterGroupName: 'warehouse', ParameterApplyStatus: 'in-sync', ClusterParameterStatusList: [] }],
        AutomatedSnapshotRetentionPeriod: 14,
        ClusterSnapshotCopyStatus: { DestinationRegion: frankfurt, RetentionPeriod: 7 },
        AllowVersionUpgrade: true,
        MaintenanceTrackName: 'current',
        EnhancedVpcRouting: true,
        MasterUsername: 'warehouse_owner',
        DBName: 'sales',
        MasterPasswordSecretArn: `arn:aws:secretsmanager:${ireland}:${accountId}:secret:redshift!sales-warehouse-a1b2c3`,
        MultiAZ: 'Enabled',
        Tags: company.tags({ team: 'orders', env: 'prod' }),
      },
      {
        LoggingEnabled: true,
        LogDestinationType: 'cloudwatch',
        LogExports: ['connectionlog', 'userlog', 'useractivitylog'],
        LastSuccessfulDeliveryTime: company.daysAgo(0),
      },
    ),
    cluster(
      virginia,
      {
        ClusterIdentifier: 'clickstream-old',
        NodeType: 'dc2.large',
        Endpoint: { Address: `clickstream-old.c1a2b3c4d5e6.${virginia}.redshift.amazonaws.com`, Port: 5432 },
        PubliclyAccessible: true,
        Encrypted: false,
        ClusterSubnetGroupName: 'clickstream',
        ClusterParameterGroups: [{ ParameterGroupName: 'default.redshift-1.0', ParameterApplyStatus: 'in-sync' }],
        VpcSecurityGroups: [{ VpcSecurityGroupId: databaseNetworks[virginia]?.groups.open, Status: 'active' }],
        AutomatedSnapshotRetentionPeriod: 1,
        ClusterSnapshotCopyStatus: { DestinationRegion: 'ap-southeast-1', RetentionPeriod: 1 },
        AllowVersionUpgrade: false,
        MaintenanceTrackName: 'trailing',
        EnhancedVpcRouting: false,
        MasterUsername: 'awsuser',
        DBName: 'dev',
        MultiAZ: 'Disabled',
        Tags: company.tags({ team: 'analytics' }),
      },
      { LoggingEnabled: false },
    ),
  ],
  subnetGroups: [
    subnetGroup(ireland, 'warehouse', databaseNetworks[ireland]?.privateSubnets ?? []),
    subnetGroup(virginia, 'clickstream', databaseNetworks[virginia]?.publicSubnets.slice(0, 1) ?? []),
  ],
  parameterGroups: {
    warehouse: { require_ssl: 'true', enable_user_activity_logging: 'true' },
    'default.redshift-1.0': { require_ssl: 'false', enable_user_activity_logging: 'false' },
  },
  snapshots: [
    {
      region: ireland,
      is: {
        SnapshotIdentifier: 'sales-before-migration',
        ClusterIdentifier: 'sales-warehouse',
        SnapshotType: 'manual',
        OwnerAccount: accountId,
        Encrypted: true,
      },
    },
    {
      region: virginia,
      is: {
        SnapshotIdentifier: 'clickstream-for-agency',
        ClusterIdentifier: 'clickstream-old',
        SnapshotType: 'manual',
        OwnerAccount: accountId,
        AccountsWithRestoreAccess: [{ AccountId: stranger }],
      },
    },
    {
      region: virginia,
      is: { SnapshotIdentifier: 'from-agency', ClusterIdentifier: 'panel', SnapshotType: 'manual', OwnerAccount: stranger },
    },
  ],
  datashares: [datashare('finance', accountId, false), datashare('panel', stranger, true)],
  workgroups: [
    {
      region: ireland,
      is: {
        workgroupName: 'reports',
        workgroupArn: `arn:aws:redshift-serverless:${ireland}:${accountId}:workgroup/5a6b7c8d-9e0f-4a1b-8c2d-3e4f5a6b7c8d`,
        namespaceName: 'reports',
        status: 'AVAILABLE',
        publiclyAccessible: false,
        enhancedVpcRouting: true,
        endpoint: { address: `reports.${accountId}.${ireland}.redshift-serverless.amazonaws.com`, port: 5439 },
        securityGroupIds: [databaseNetworks[ireland]?.groups.databases ?? ''],
        subnetIds: [...(databaseNetworks[ireland]?.privateSubnets ?? [])],
        configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'true' }],
      },
      tags: { team: 'analytics' },
    },
    {
      region: frankfurt,
      is: {
        workgroupName: 'experiments',
        workgroupArn: `arn:aws:redshift-serverless:${frankfurt}:${accountId}:workgroup/6b7c8d9e-0f1a-4b2c-9d3e-4f5a6b7c8d9e`,
        namespaceName: 'experiments',
        status: 'AVAILABLE',
        publiclyAccessible: true,
        enhancedVpcRouting: false,
        port: 5432,
        securityGroupIds: [databaseNetworks[frankfurt]?.groups.open ?? ''],
        subnetIds: [...(databaseNetworks[frankfurt]?.publicSubnets ?? [])],
        configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'false' }],
      },
    },
  ],
  namespaces: [
    {
      region: ireland,
      is: {
        namespaceName: 'reports',
        namespaceArn: `arn:aws:redshift-serverless:${ireland}:${accountId}:namespace/7c8d9e0f-1a2b-4c3d-8e4f-5a6b7c8d9e0f`,
        status: 'AVAILABLE',
        adminUsername: 'reports_owner',
        dbName: 'reports',
        adminPasswordSecretArn: `arn:aws:secretsmanager:${ireland}:${accountId}:secret:redshift!reports-reports_owner-a1b2c3`,
        kmsKeyId: ownKey,
        logExports: ['connectionlog', 'userlog'],
      },
      tags: { team: 'analytics' },
    },
    {
      region: frankfurt,
      is: {
        namespaceName: 'experiments',
        namespaceArn: `arn:aws:redshift-serverless:${frankfurt}:${accountId}:namespace/8d9e0f1a-2b3c-4d4e-9f5a-6b7c8d9e0f1a`,
        status: 'AVAILABLE',
        adminUsername: 'admin',
        dbName: 'dev',
        kmsKeyId: 'AWS_OWNED_KMS_KEY',
        logExports: [],
      },
    },
  ],
};

/** Many clusters, alike in every run. */
export function generateRedshift(count: number, regions: readonly string[] = company.regions): RedshiftResources {
  const clusters = Array.from({ length: count }, (_, index) => {
    const kind = sampleRedshift.clusters[index % sampleRedshift.clusters.length];
    const region = regions[index % regions.length] as string;
    return cluster(region, { ...kind?.is, ClusterIdentifier: `${kind?.is.ClusterIdentifier}-${index}` }, kind?.logging ?? {});
  });
  return { ...sampleRedshift, clusters };
}
