import { company } from '../company.ts';
import type { ClusterSpec, EmrResources } from './emr.ts';
import { images } from '../ec2/templates.ts';
import { groups, subnets } from '../vpc/network.ts';
import { workloads } from '../workloads.ts';

const [ireland, frankfurt, virginia] = company.regions;

/** Name of an Amazon Linux release that is a number of days old. */
const amazonLinux = (days: number): string => `2023.9.${company.daysAgo(days).toISOString().slice(0, 10).replaceAll('-', '')}.0`;

const strict = {
  EncryptionConfiguration: {
    EnableAtRestEncryption: true,
    EnableInTransitEncryption: true,
    AtRestEncryptionConfiguration: {
      S3EncryptionConfiguration: {
        EncryptionMode: 'SSE-KMS',
        AwsKmsKey: 'alias/orders',
        Overrides: [{ BucketName: 'meridian-payments', EncryptionMode: 'CSE-KMS', AwsKmsKey: 'alias/payments' }],
      },
      LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'AwsKms', AwsKmsKey: 'alias/orders', EnableEbsEncryption: true },
    },
    InTransitEncryptionConfiguration: {
      TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: 's3://meridian-certificates/emr.zip' },
    },
  },
  AuthorizationConfiguration: { IAMConfiguration: { EnableApplicationScopedIAMRole: true } },
  InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: 2, HttpPutResponseHopLimit: 1 },
};
const s3Only = {
  EncryptionConfiguration: {
    EnableAtRestEncryption: true,
    EnableInTransitEncryption: false,
    AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
  },
};

const clusters: readonly ClusterSpec[] = [
  {
    id: workloads.ordersNightly,
    region: ireland,
    name: 'orders-nightly',
    state: 'RUNNING',
    createdDays: 0.2,
    release: '7.14.0',
    osRelease: amazonLinux(20),
    subnet: subnets.appA,
    group: groups.orders,
    profile: 'meridian-emr-nodes',
    serviceRole: 'EMR_DefaultRole_V2',
    security: 'meridian-strict',
    logs: 's3n://meridian-logs/emr/',
    endsByItself: true,
    steps: [['spark-submit', '--deploy-mode', 'cluster', 's3://meridian-emr/jobs/orders.py']],
    tags: { team: 'orders' },
  },
  {
    id: workloads.clickstream,
    region: frankfurt,
    name: 'clickstream',
    createdDays: 3,
    release: '7.9.0',
    osRelease: amazonLinux(260),
    subnet: subnets.emr,
    group: groups.emr,
    profile: 'EMR_EC2_DefaultRole',
    serviceRole: 'EMR_DefaultRole',
    security: 's3-only',
    realm: 'ANALYTICS.MERIDIAN',
    logs: 's3n://meridian-logs/emr/',
    protected: true,
    settings: [{ Classification: 'spark-defaults', Properties: { 'spark.executor.memory': '8g' } }],
    tags: { team: 'analytics' },
  },
  {
    id: workloads.usAdhoc,
    region: virginia,
    name: 'us-adhoc',
    createdDays: 210,
    release: '6.15.0',
    osRelease: '2.0.20231101.0',
    subnet: subnets.usA,
    group: groups.usOpen,
    profile: 'migration-2022',
    serviceRole: 'EMR_DefaultRole',
    image: images.community,
    updatesOnBoot: 'NONE',
    settings: [{ Classification: 'hive-site', Properties: { 'javax.jdo.option.ConnectionPassword': 'n0t-a-real-passw0rd' } }],
    bootstrap: [{ name: 'monitoring', args: ['--license-token', 'n0t-a-real-t0ken'] }],
    steps: [['sqoop', 'import', '--password', 'n0t-a-real-passw0rd']],
  },
  {
    id: 'j-0LASTSUMMERX',
    region: virginia,
    name: 'last-summer',
    state: 'TERMINATED',
    createdDays: 40,
    release: '6.15.0',
    osRelease: '2.0.20231101.0',
    subnet: subnets.usA,
    group: groups.usOpen,
    profile: 'migration-2022',
    serviceRole: 'EMR_DefaultRole',
  },
];

/** The clusters of the company: a nightly job, an analytics cluster, and a forgotten cluster. */
export const sampleEmr: EmrResources = {
  clusters,
  security: {
    [ireland]: { 'meridian-strict': strict },
    [frankfurt]: { 's3-only': s3Only },
  },
  blockPublicAccess: { [virginia]: { BlockPublicSecurityGroupRules: false } },
  newestOsRelease: amazonLinux(10),
};

/** Generates clusters of all kinds, always the same for the same count. They have no instances. */
export function generateEmr(count: number): EmrResources {
  const kinds = clusters.filter(({ state }) => state !== 'TERMINATED');
  const generated = Array.from({ length: count }, (_, index): ClusterSpec => {
    const kind = kinds[index % kinds.length] as ClusterSpec;
    return { ...kind, id: `j-${index.toString(36).toUpperCase().padStart(12, '0')}`, name: `${kind.name}-${index}`, state: 'STARTING' };
  });
  return { ...sampleEmr, clusters: generated };
}
