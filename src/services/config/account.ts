import type { AccountFactReads, SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { OrganizationAggregator } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { bucketExposure, exposureReads } from '../s3/log-bucket.ts';
import { awsConfig } from './clients.ts';

/** Aggregators of the audited Regions that collect from the whole organization. */
const organizationAggregators: SharedRead<readonly OrganizationAggregator[]> = {
  name: 'config:DescribeConfigurationAggregators',
  scope: 'global',
  apiCalls: [apiCalls(awsConfig, 'DescribeConfigurationAggregators')],
  notConfiguredErrorCodes: [],
  load: async (aws, { regions }) => {
    const found: OrganizationAggregator[] = [];
    for (const region of regions) {
      for await (const page of aws.in(region).pages(awsConfig, 'DescribeConfigurationAggregators', { Limit: 100 }, 'NextToken')) {
        for (const { ConfigurationAggregatorName: name = '', OrganizationAggregationSource: from } of page.ConfigurationAggregators ?? []) {
          if (from !== undefined) found.push({ name, region, allRegions: from.AllAwsRegions === true });
        }
      }
    }
    return found;
  },
};

/** Facts of AWS Config about the account in each Region. */
export const configRegionalAccountFacts: AccountFactReads<
  'configRecorder' | 'configRecorderStatus' | 'configDeliveryChannel' | 'configDelivery' | 'configBucketExposure' | 'configRetentionDays'
> = {
  configRecorder: perResource(awsConfig, 'DescribeConfigurationRecorders', {
    input: () => ({}),
    value: ({ ConfigurationRecorders = [] }) => {
      const own = ConfigurationRecorders.find(({ servicePrincipal }) => servicePrincipal === undefined);
      if (own === undefined) return undefined;
      return toJson({ recordingGroup: own.recordingGroup, roleARN: own.roleARN });
    },
  }),
  configRecorderStatus: perResource(awsConfig, 'DescribeConfigurationRecorderStatus', {
    input: () => ({}),
    value: ({ ConfigurationRecordersStatus = [] }) => {
      const own = ConfigurationRecordersStatus.find(({ servicePrincipal }) => servicePrincipal === undefined);
      if (own === undefined) return undefined;
      return toJson({ recording: own.recording, lastStatus: own.lastStatus, lastErrorMessage: own.lastErrorMessage });
    },
  }),
  configDeliveryChannel: perResource(awsConfig, 'DescribeDeliveryChannels', {
    input: () => ({}),
    value: ({ DeliveryChannels }) => {
      const channel = DeliveryChannels?.[0];
      return channel === undefined ? undefined : toJson({ s3BucketName: channel.s3BucketName });
    },
  }),
  configDelivery: perResource(awsConfig, 'DescribeDeliveryChannelStatus', {
    input: () => ({}),
    value: ({ DeliveryChannelsStatus }) => {
      const status = DeliveryChannelsStatus?.[0];
      if (status === undefined) return undefined;
      const { configHistoryDeliveryInfo, configSnapshotDeliveryInfo } = status;
      return toJson({ configHistoryDeliveryInfo, configSnapshotDeliveryInfo });
    },
  }),
  configBucketExposure: perResourceCalls(
    [apiCalls(awsConfig, 'DescribeDeliveryChannels'), ...exposureReads],
    async (aws, _account, _raw, shared) => {
      const { DeliveryChannels: [channel] = [] } = await aws.call(awsConfig, 'DescribeDeliveryChannels', {});
      return channel?.s3BucketName === undefined ? undefined : bucketExposure(channel.s3BucketName, aws, shared);
    },
  ),
  configRetentionDays: perResource(awsConfig, 'DescribeRetentionConfigurations', {
    input: () => ({}),
    value: ({ RetentionConfigurations }) => {
      const retention = RetentionConfigurations?.[0];
      return retention === undefined ? undefined : (retention.RetentionPeriodInDays ?? notReported('the answer holds no period'));
    },
  }),
};

/** Facts of AWS Config about the account as a whole. */
export const configAccountFacts: AccountFactReads<'organizationAggregators'> = {
  organizationAggregators: shared(organizationAggregators, (found) => found ?? []),
};
