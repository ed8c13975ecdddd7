import type { Cluster } from '@aws-sdk/client-docdb-elastic';
import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

export interface ElasticSpec {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly backupDays: number;
  readonly authType: 'PLAIN_TEXT' | 'SECRET_ARN';
}

const [ireland] = company.regions;

/** Elastic clusters for experiments with recommendations. */
export const sampleElastic: readonly ElasticSpec[] = [
  { id: '3f0c5a1e-6b52-4c0e-9d5a-1f2e3d4c5b6a', name: 'recommendations', region: ireland, backupDays: 14, authType: 'SECRET_ARN' },
  { id: '8a7b6c5d-4e3f-4a1b-8c9d-0e1f2a3b4c5d', name: 'recommendations-test', region: ireland, backupDays: 1, authType: 'PLAIN_TEXT' },
];

const arnOf = ({ id, region }: ElasticSpec): string => `arn:aws:docdb-elastic:${region}:${company.accountId}:cluster/${id}`;

const clusterOf = (spec: ElasticSpec): Cluster => ({
  clusterArn: arnOf(spec),
  clusterName: spec.name,
  status: 'ACTIVE',
  clusterEndpoint: `${spec.name}.${spec.region}.docdb-elastic.amazonaws.com`,
  createTime: company.daysAgo(90).toISOString(),
  adminUserName: 'meridian',
  authType: spec.authType,
  shardCapacity: 2,
  shardCount: 1,
  vpcSecurityGroupIds: [],
  subnetIds: [],
  preferredMaintenanceWindow: 'sun:03:00-sun:04:00',
  kmsKeyId: 'AWS_OWNED_KMS_KEY',
  backupRetentionPeriod: spec.backupDays,
});

export const elasticData = (clusters: readonly ElasticSpec[]): ServiceData =>
  service('docdb-elastic')({
    ListClusters: (_input, { region }) => ({
      clusters: clusters
        .filter((spec) => spec.region === region)
        .map((spec) => ({ clusterArn: arnOf(spec), clusterName: spec.name, status: 'ACTIVE' as const })),
    }),
    GetCluster: ({ clusterArn }) => {
      const spec = clusters.find((each) => arnOf(each) === clusterArn);
      if (spec === undefined) throw awsError('ResourceNotFoundException', 404, `Cluster ${clusterArn} not found`);
      return { cluster: clusterOf(spec) };
    },
  });
