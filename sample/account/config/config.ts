import type {
  ConfigurationRecorder,
  DeliveryChannelStatus,
  OrganizationAggregationSource,
  RecorderStatus,
  ResourceType,
} from '@aws-sdk/client-config-service';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** Recorded resources by Region and type; a Region that is missing has no recorder. */
export type RecordedTypes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Settings of AWS Config in a Region that has a recorder. */
export interface ConfigSettings {
  readonly recorder: ConfigurationRecorder;
  readonly lastStatus?: RecorderStatus;
  readonly bucket: string;
  readonly delivery?: Omit<DeliveryChannelStatus, 'name'>;
  readonly retentionDays?: number;
  /** Aggregators of the organization by name. */
  readonly aggregators?: Readonly<Record<string, OrganizationAggregationSource>>;
}

const name = 'default';
const recordingSince = new Date('2024-03-01T09:00:00Z');

export const configData = (recorded: RecordedTypes, settings: Readonly<Record<string, ConfigSettings>> = {}): ServiceData =>
  service('config')({
    DescribeConfigurationRecorders: (_input, { region }) => {
      const found = settings[region];
      return { ConfigurationRecorders: found === undefined ? [] : [{ name, ...found.recorder }] };
    },
    DescribeConfigurationRecorderStatus: (_input, { region }) => ({
      ConfigurationRecordersStatus:
        recorded[region] === undefined
          ? []
          : [{ name, recording: true, lastStatus: settings[region]?.lastStatus ?? 'Success', lastStartTime: recordingSince }],
    }),
    DescribeDeliveryChannels: (_input, { region }) => {
      const found = settings[region];
      return { DeliveryChannels: found === undefined ? [] : [{ name, s3BucketName: found.bucket }] };
    },
    DescribeDeliveryChannelStatus: (_input, { region }) => {
      const found = settings[region];
      return {
        DeliveryChannelsStatus:
          found === undefined ? [] : [{ name, configHistoryDeliveryInfo: { lastStatus: 'Success' }, ...found.delivery }],
      };
    },
    DescribeRetentionConfigurations: (_input, { region }) => {
      const days = settings[region]?.retentionDays;
      return { RetentionConfigurations: days === undefined ? [] : [{ Name: name, RetentionPeriodInDays: days }] };
    },
    DescribeConfigurationAggregators: ({ Limit, NextToken }, { region }) => {
      const all = Object.entries(settings[region]?.aggregators ?? {});
      const { items, nextToken } = page(all, { token: NextToken, max: Limit, defaultMax: 100, invalidToken: 'InvalidNextTokenException' });
      return {
        ConfigurationAggregators: items.map(([ConfigurationAggregatorName, OrganizationAggregationSource]) => ({
          ConfigurationAggregatorName,
          OrganizationAggregationSource,
        })),
        NextToken: nextToken,
      };
    },
    GetDiscoveredResourceCounts: ({ nextToken, limit }, { region }) => {
      const types = recorded[region];
      if (types === undefined)
        throw awsError('NoAvailableConfigurationRecorderException', 400, 'The configuration recorder does not exist.');
      const all = Object.entries(types).map(([resourceType, count]) => ({ resourceType: resourceType as ResourceType, count }));
      const { items, nextToken: next } = page(all, {
        token: nextToken,
        max: limit,
        defaultMax: 100,
        invalidToken: 'InvalidNextTokenException',
      });
      return { totalDiscoveredResources: all.reduce((sum, { count }) => sum + count, 0), resourceCounts: items, nextToken: next };
    },
  });

const [home, second] = company.regions;
/** The company records two of its Regions, including resources that Onus does not audit. */
export const sampleRecordedTypes: RecordedTypes = {
  [home]: {
    'AWS::S3::Bucket': 9,
    'AWS::EC2::Instance': 8,
    'AWS::EC2::Volume': 9,
    'AWS::EC2::SecurityGroup': 9,
    'AWS::EC2::VPC': 2,
    'AWS::RDS::DBInstance': 5,
    'AWS::IAM::User': 12,
    'AWS::IAM::Role': 10,
    'AWS::SNS::Topic': 6,
    'AWS::ECS::Cluster': 1,
    'AWS::ECS::TaskDefinition': 14,
    'AWS::ElasticLoadBalancingV2::LoadBalancer': 2,
    'AWS::CloudFront::Distribution': 1,
    'AWS::SecretsManager::Secret': 7,
    'AWS::CloudWatch::Alarm': 11,
  },
  [second]: {
    'AWS::S3::Bucket': 3,
    'AWS::EC2::Instance': 3,
    'AWS::EC2::SecurityGroup': 4,
    'AWS::RDS::DBCluster': 1,
    'AWS::EKS::Cluster': 1,
  },
};

const serviceRole = `arn:aws:iam::${company.accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;

/** Ireland records all types; Frankfurt records selected types into a bucket that was deleted. */
export const sampleConfigSettings: Readonly<Record<string, ConfigSettings>> = {
  [home]: {
    recorder: { roleARN: serviceRole, recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } },
    bucket: 'meridian-logs-eu-west-1',
    aggregators: {
      'meridian-europe': {
        RoleArn: `arn:aws:iam::${company.accountId}:role/config-aggregator`,
        AwsRegions: [home, second],
        AllAwsRegions: false,
      },
    },
  },
  [second]: {
    recorder: {
      roleARN: serviceRole,
      recordingGroup: {
        allSupported: false,
        resourceTypes: ['AWS::EC2::Instance', 'AWS::EC2::SecurityGroup', 'AWS::S3::Bucket', 'AWS::RDS::DBCluster', 'AWS::EKS::Cluster'],
        recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
      },
    },
    bucket: 'meridian-config-2019',
    delivery: {
      configHistoryDeliveryInfo: {
        lastStatus: 'Failure',
        lastErrorCode: 'NoSuchBucket',
        lastErrorMessage: 'The specified bucket does not exist.',
      },
    },
    retentionDays: 90,
  },
};
