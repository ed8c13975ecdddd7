import type { PointInTimeRecoveryStatus, ReplicaDescription, TableDescription, TableStatus } from '@aws-sdk/client-dynamodb';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { Call, ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** A table; what is left out is as AWS makes a new table by its API. */
export interface TableSpec {
  readonly name: string;
  readonly region: string;
  readonly ageDays: number;
  readonly status?: TableStatus;
  /** Absent: provisioned. */
  readonly onDemand?: boolean;
  /** Names of its global secondary indexes. */
  readonly indexes?: readonly string[];
  /** What scales: `table`, or the name of an index. */
  readonly scales?: readonly string[];
  /** Id of its KMS key; absent: one that AWS owns. */
  readonly key?: string;
  /** Days since which the key cannot be used. */
  readonly lostKeyDays?: number;
  readonly protected?: boolean;
  /** Days that one can go back; absent: not at all. */
  readonly recoveryDays?: number;
  /** Regions of the other replicas. */
  readonly replicas?: readonly string[];
  readonly policy?: object;
  /** It has a stream; with this policy, unless that is empty. */
  readonly stream?: { readonly policy?: object };
  readonly tags?: Readonly<Record<string, string>>;
}

export interface DaxClusterSpec {
  readonly name: string;
  readonly region: string;
  /** Letters of the zones of its nodes. */
  readonly zones: string;
  readonly encrypted?: boolean;
  readonly tls?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/** All of DynamoDB in one account. */
export interface DynamoDbResources {
  readonly tables: readonly TableSpec[];
  readonly clusters: readonly DaxClusterSpec[];
}

const tableArn = ({ region, name }: TableSpec) => `arn:aws:dynamodb:${region}:${company.accountId}:table/${name}`;
const clusterArn = ({ region, name }: DaxClusterSpec) => `arn:aws:dax:${region}:${company.accountId}:cache/${name}`;
const streamLabel = '2026-01-05T08:14:21.417';
const throughput = { ReadCapacityUnits: 25, WriteCapacityUnits: 10, NumberOfDecreasesToday: 0 };

/** The label of a stream never changes. */
const streamOf = (table: TableSpec) => `${tableArn(table)}/stream/${streamLabel}`;

function describe(table: TableSpec): TableDescription {
  const { name, region, ageDays, onDemand = false, indexes = [], key, lostKeyDays, replicas = [] } = table;
  return {
    TableName: name,
    TableArn: tableArn(table),
    TableStatus: table.status ?? 'ACTIVE',
    CreationDateTime: company.daysAgo(ageDays),
    ItemCount: 48_112,
    TableSizeBytes: 19_240_044,
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    ProvisionedThroughput: onDemand ? { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 } : throughput,
    ...(onDemand ? { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } } : {}),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map((IndexName) => ({
            IndexName,
            IndexStatus: 'ACTIVE' as const,
            ProvisionedThroughput: throughput,
          })),
        }),
    ...(key === undefined
      ? {}
      : {
          SSEDescription: {
            Status: 'ENABLED',
            SSEType: 'KMS',
            KMSMasterKeyArn: `arn:aws:kms:${region}:${company.accountId}:key/${key}`,
            ...(lostKeyDays === undefined ? {} : { InaccessibleEncryptionDateTime: company.daysAgo(lostKeyDays) }),
          },
        }),
    DeletionProtectionEnabled: table.protected === true,
    ...(replicas.length === 0
      ? {}
      : {
          GlobalTableVersion: '2019.11.21',
          Replicas: replicas.map((RegionName): ReplicaDescription => ({ RegionName, ReplicaStatus: 'ACTIVE' })),
        }),
    ...(table.stream === undefined
      ? {}
      : {
          StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
          LatestStreamLabel: streamLabel,
          LatestStreamArn: streamOf(table),
        }),
  };
}

/** What Application Auto Scaling has registered for a table: reads and writes of each part that scales. */
const scalables = ({ name, scales = [] }: TableSpec) =>
  scales.flatMap((part) => {
    const ofTable = part === 'table';
    const ResourceId = `table/${name}${ofTable ? '' : `/index/${part}`}`;
    return (['Read', 'Write'] as const).map((what) => ({
      ServiceNamespace: 'dynamodb' as const,
      ResourceId,
      ScalableDimension: `dynamodb:${ofTable ? 'table' : 'index'}:${what}CapacityUnits` as 'dynamodb:table:ReadCapacityUnits',
    }));
  });

/** DynamoDB, its accelerator, and what scales its tables. */
export function dynamoDbData({ tables, clusters }: DynamoDbResources): ServiceData[] {
  const byRegion = Map.groupBy(tables, ({ region }) => region);
  const namesByRegion = new Map([...byRegion].map(([region, some]) => [region, some.map(({ name }) => name).sort()]));
  const byName = new Map(tables.map((table) => [`${table.region} ${table.name}`, table]));
  const policies = new Map(
    tables.flatMap((table) => [[tableArn(table), table.policy] as const, [streamOf(table), table.stream?.policy] as const]),
  );
  const scalablesByRegion = new Map([...byRegion].map(([region, some]) => [region, some.flatMap(scalables)]));
  const clustersByRegion = Map.groupBy(clusters, ({ region }) => region);
  const find = (name: string | undefined, { region }: Call, code: string): TableSpec => {
    const table = byName.get(`${region} ${name}`);
    if (table === undefined) throw awsError(code, 400, 'Requested resource not found');
    return table;
  };

  const ofTables = service('dynamodb')({
    ListTables: ({ ExclusiveStartTableName: after, Limit = 100 }, { region }) => {
      const names = namesByRegion.get(region) ?? [];
      const start = after === undefined ? 0 : names.findIndex((name) => name > after);
      const found = start === -1 ? [] : names.slice(start, start + Math.min(Limit, 100));
      const last = found.at(-1);
      return { TableNames: found, ...(last === undefined || last === names.at(-1) ? {} : { LastEvaluatedTableName: last }) };
    },
    DescribeTable: ({ TableName }, call) => ({ Table: describe(find(TableName, call, 'ResourceNotFoundException')) }),
    DescribeContinuousBackups: ({ TableName }, call) => {
      const { recoveryDays } = find(TableName, call, 'TableNotFoundException');
      const status: PointInTimeRecoveryStatus = recoveryDays === undefined ? 'DISABLED' : 'ENABLED';
      return {
        ContinuousBackupsDescription: {
          ContinuousBackupsStatus: 'ENABLED',
          PointInTimeRecoveryDescription: {
            PointInTimeRecoveryStatus: status,
            ...(recoveryDays === undefined ? {} : { RecoveryPeriodInDays: recoveryDays, LatestRestorableDateTime: company.daysAgo(0) }),
          },
        },
      };
    },
    GetResourcePolicy: ({ ResourceArn = '' }) => {
      const policy = policies.get(ResourceArn);
      if (policy === undefined) throw awsError('PolicyNotFoundException', 400, 'Resource-based policy not found for the provided ARN');
      return { Policy: JSON.stringify(policy), RevisionId: '1709841168699' };
    },
  });

  const scalablePage = (input: { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined }, { region }: Call) =>
    page(scalablesByRegion.get(region) ?? [], {
      token: input.NextToken,
      max: input.MaxResults,
      defaultMax: 50,
      invalidToken: 'InvalidNextTokenException',
    });
  const role = `arn:aws:iam::${company.accountId}:role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_DynamoDBTable`;
  const ofScaling = service('application-autoscaling')({
    DescribeScalableTargets: (input, call) => {
      const { items, nextToken } = scalablePage(input, call);
      return {
        ScalableTargets: items.map((item) => ({
          ...item,
          MinCapacity: 5,
          MaxCapacity: 400,
          RoleARN: role,
          CreationTime: company.daysAgo(300),
        })),
        ...(nextToken === undefined ? {} : { NextToken: nextToken }),
      };
    },
    DescribeScalingPolicies: (input, call) => {
      const { items, nextToken } = scalablePage(input, call);
      return {
        ScalingPolicies: items.map((item) => ({
          ...item,
          PolicyName: `$${item.ResourceId}-scaling-policy`,
          PolicyARN: `arn:aws:autoscaling:${call.region}:${company.accountId}:scalingPolicy:${item.ScalableDimension}:resource/dynamodb/${item.ResourceId}`,
          PolicyType: 'TargetTrackingScaling' as const,
          CreationTime: company.daysAgo(300),
        })),
        ...(nextToken === undefined ? {} : { NextToken: nextToken }),
      };
    },
  });

  const ofDax = service('dax')({
    DescribeClusters: ({ MaxResults, NextToken }, { region }) => {
      const { items, nextToken } = page(clustersByRegion.get(region) ?? [], {
        token: NextToken,
        max: MaxResults,
        defaultMax: 100,
        invalidToken: 'InvalidParameterValueException',
      });
      return {
        Clusters: items.map((cluster) => ({
          ClusterName: cluster.name,
          ClusterArn: clusterArn(cluster),
          Status: 'available',
          NodeType: 'dax.r5.large',
          TotalNodes: cluster.zones.length,
          Nodes: [...cluster.zones].map((zone, index) => ({
            NodeId: `${cluster.name}-${String.fromCharCode(97 + index)}`,
            AvailabilityZone: `${region}${zone}`,
          })),
          SSEDescription: { Status: cluster.encrypted === true ? ('ENABLED' as const) : ('DISABLED' as const) },
          ClusterEndpointEncryptionType: cluster.tls === true ? ('TLS' as const) : ('NONE' as const),
        })),
        ...(nextToken === undefined ? {} : { NextToken: nextToken }),
      };
    },
  });
  return [ofTables, ofScaling, ofDax];
}

/** Tables and clusters as the tagging API knows them. */
export const taggedTables = ({ tables, clusters }: DynamoDbResources): TaggedResource[] => [
  ...tables.map((table) => ({ type: 'dynamodb:table', arn: tableArn(table), region: table.region, tags: table.tags ?? {} })),
  ...clusters.map((cluster) => ({ type: 'dax:cache', arn: clusterArn(cluster), region: cluster.region, tags: cluster.tags ?? {} })),
];
