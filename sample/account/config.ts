import type { RecorderStatus, ResourceType } from '@aws-sdk/client-config-service';
import { awsError } from '../endpoint/aws-error.ts';
import { page } from '../endpoint/page.ts';
import { service } from '../endpoint/service.ts';
import type { ServiceData } from '../endpoint/types.ts';
import { company } from './company.ts';

/** What AWS Config records in a Region, by type; a Region that is missing has no recorder. */
export type RecordedTypes = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const configData = (recorded: RecordedTypes): ServiceData =>
  service('config')({
    DescribeConfigurationRecorderStatus: (_input, { region }) => ({
      ConfigurationRecordersStatus:
        recorded[region] === undefined ? [] : [{ name: 'default', recording: true, lastStatus: 'Success' satisfies RecorderStatus }],
    }),
    GetDiscoveredResourceCounts: ({ nextToken, limit }, { region }) => {
      const types = recorded[region];
      if (types === undefined) throw awsError('NoAvailableConfigurationRecorderException', 400, 'There is no configuration recorder.');
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

/** The company records two of its Regions, and has more than Onus audits. */
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
