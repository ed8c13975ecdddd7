import type { AccountFactReads, Source } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import type { OrganizationAggregator } from '../../model/facts/config.ts';
import { plain } from '../../model/plain.ts';
import { bulk, each, eachOf, reads } from '../../model/reads.ts';
import { bucketExposure, exposureReads } from '../s3/log-bucket.ts';
import { configService } from '../sdk/services.ts';

/** Aggregators of the audited Regions that collect from the whole organization. */
const organizationAggregators: Source<readonly OrganizationAggregator[]> = {
  name: 'config:DescribeConfigurationAggregators',
  scope: 'global',
  reads: [reads(configService, 'DescribeConfigurationAggregators')],
  absent: [],
  load: async (aws, { regions }) => {
    const found: OrganizationAggregator[] = [];
    for (const region of regions) {
      for await (const page of aws.in(region).pages(configService, 'DescribeConfigurationAggregators', { Limit: 100 }, 'NextToken')) {
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
  configRecorder: each(configService, 'DescribeConfigurationRecorders', {
    input: () => ({}),
    value: ({ ConfigurationRecorders = [] }) => {
      const own = ConfigurationRecorders.find(({ servicePrincipal }) => servicePrincipal === undefined);
      if (own === undefined) return undefined;
      return plain({ recordingGroup: own.recordingGroup, roleARN: own.roleARN });
    },
  }),
  configRecorderStatus: each(configService, 'DescribeConfigurationRecorderStatus', {
    input: () => ({}),
    value: ({ ConfigurationRecordersStatus = [] }) => {
      const own = ConfigurationRecordersStatus.find(({ servicePrincipal }) => servicePrincipal === undefined);
      if (own === undefined) return undefined;
      return plain({ recording: own.recording, lastStatus: own.lastStatus, lastErrorMessage: own.lastErrorMessage });
    },
  }),
  configDeliveryChannel: each(configService, 'DescribeDeliveryChannels', {
    input: () => ({}),
    value: ({ DeliveryChannels }) => {
      const channel = DeliveryChannels?.[0];
      return channel === undefined ? undefined : plain({ s3BucketName: channel.s3BucketName });
    },
  }),
  configDelivery: each(configService, 'DescribeDeliveryChannelStatus', {
    input: () => ({}),
    value: ({ DeliveryChannelsStatus }) => {
      const status = DeliveryChannelsStatus?.[0];
      if (status === undefined) return undefined;
      const { configHistoryDeliveryInfo, configSnapshotDeliveryInfo } = status;
      return plain({ configHistoryDeliveryInfo, configSnapshotDeliveryInfo });
    },
  }),
  configBucketExposure: eachOf(
    [reads(configService, 'DescribeDeliveryChannels'), ...exposureReads],
    async (aws, _account, _raw, shared) => {
      const { DeliveryChannels: [channel] = [] } = await aws.call(configService, 'DescribeDeliveryChannels', {});
      return channel?.s3BucketName === undefined ? undefined : bucketExposure(channel.s3BucketName, aws, shared);
    },
  ),
  configRetentionDays: each(configService, 'DescribeRetentionConfigurations', {
    input: () => ({}),
    value: ({ RetentionConfigurations }) => {
      const retention = RetentionConfigurations?.[0];
      return retention === undefined ? undefined : (retention.RetentionPeriodInDays ?? notReported('the answer holds no period'));
    },
  }),
};

/** Facts of AWS Config about the account as a whole. */
export const configAccountFacts: AccountFactReads<'organizationAggregators'> = {
  organizationAggregators: bulk(organizationAggregators, (found) => found ?? []),
};
