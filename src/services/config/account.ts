import type { AccountFactReads, Aws, SharedRead } from '../../core/collector.ts';
import { recordsIamTypes } from '../../core/config-recording.ts';
import { notReported } from '../../core/fact.ts';
import type { OrganizationAggregator } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { ec2 } from '../ec2/clients.ts';
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
    const byRegion = await mapConcurrently(regions, async (region) => {
      const found: OrganizationAggregator[] = [];
      for await (const page of aws
        .in(region)
        .pages(awsConfig, 'DescribeConfigurationAggregators', { input: { Limit: 100 }, token: 'NextToken' })) {
        for (const { ConfigurationAggregatorName: name = '', OrganizationAggregationSource: from } of page.ConfigurationAggregators ?? []) {
          if (from !== undefined) found.push({ name, region, allRegions: from.AllAwsRegions === true });
        }
      }
      return found;
    });
    return byRegion.flat();
  },
};

/** Returns the customer's own recorder, or its status. Recorders that other AWS services manage do not count. */
const ownOf = <R extends { readonly servicePrincipal?: string | undefined }>(recorders: readonly R[] = []): R | undefined =>
  recorders.find(({ servicePrincipal }) => servicePrincipal === undefined);

const recorderReads = apiCalls(awsConfig, 'DescribeConfigurationRecorders', 'DescribeConfigurationRecorderStatus');

/** Whether a running recorder of a Region records all IAM types. */
async function recordsIam(aws: Aws, region: string): Promise<boolean> {
  const [{ ConfigurationRecorders }, { ConfigurationRecordersStatus }] = await Promise.all([
    aws.call(awsConfig, 'DescribeConfigurationRecorders', {}),
    aws.call(awsConfig, 'DescribeConfigurationRecorderStatus', {}),
  ]);
  const recorder = ownOf(ConfigurationRecorders);
  if (recorder === undefined || ownOf(ConfigurationRecordersStatus)?.recording !== true) return false;
  return recordsIamTypes(toJson(recorder.recordingGroup), region);
}

/** Returns which of the Regions record IAM types. Fails only if none does and one could not be read. */
async function iamRecordingRegions(aws: Aws, regions: readonly string[]): Promise<readonly string[]> {
  const failures: ReadFailure[] = [];
  const found = await mapConcurrently(regions, async (region) => {
    try {
      return (await recordsIam(aws.in(region), region)) ? [region] : [];
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      if (error.collectionError.kind !== 'not-available') failures.push(error);
      return [];
    }
  });
  if (found.flat().length === 0 && failures[0] !== undefined) throw failures[0];
  return found.flat();
}

const auditedRegions: SharedRead<readonly string[]> = {
  name: 'audited Regions',
  scope: 'global',
  apiCalls: [],
  notConfiguredErrorCodes: [],
  load: async (_aws, { regions }) => regions,
};

/** Facts of AWS Config about the account in each Region. */
export const configRegionalAccountFacts: AccountFactReads<
  | 'configRecorder'
  | 'configRecorderStatus'
  | 'iamRecordedIn'
  | 'configDeliveryChannel'
  | 'configDelivery'
  | 'configBucketExposure'
  | 'configRetentionDays'
> = {
  configRecorder: perResource(awsConfig, 'DescribeConfigurationRecorders', {
    input: () => ({}),
    value: ({ ConfigurationRecorders }) => {
      const own = ownOf(ConfigurationRecorders);
      if (own === undefined) return undefined;
      return toJson({ name: own.name, recordingGroup: own.recordingGroup, roleARN: own.roleARN });
    },
  }),
  configRecorderStatus: perResource(awsConfig, 'DescribeConfigurationRecorderStatus', {
    input: () => ({}),
    value: ({ ConfigurationRecordersStatus }) => {
      const own = ownOf(ConfigurationRecordersStatus);
      if (own === undefined) return undefined;
      return toJson({ recording: own.recording, lastStatus: own.lastStatus, lastErrorMessage: own.lastErrorMessage });
    },
  }),
  iamRecordedIn: perResourceCalls([recorderReads, apiCalls(ec2, 'DescribeRegions')], async (aws, _account, { shared }) => {
    const audited = (await shared(auditedRegions)) ?? [];
    const recording = await iamRecordingRegions(aws, audited);
    if (recording.length > 0) return recording;
    const { Regions = [] } = await aws.call(ec2, 'DescribeRegions', {});
    const others = Regions.flatMap(({ RegionName }) => RegionName ?? []).filter((region) => !audited.includes(region));
    return iamRecordingRegions(aws, others);
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
    async (aws, _account, { shared }) => {
      const { DeliveryChannels: [channel] = [] } = await aws.call(awsConfig, 'DescribeDeliveryChannels', {});
      return channel?.s3BucketName === undefined ? undefined : bucketExposure(channel.s3BucketName, aws, shared);
    },
  ),
  configRetentionDays: perResource(awsConfig, 'DescribeRetentionConfigurations', {
    input: () => ({}),
    value: ({ RetentionConfigurations }) => {
      const retention = RetentionConfigurations?.[0];
      return retention === undefined
        ? undefined
        : (retention.RetentionPeriodInDays ?? notReported('the response does not include the retention period'));
    },
  }),
};

/** Facts of AWS Config about the account as a whole. */
export const configAccountFacts: AccountFactReads<'organizationAggregators'> = {
  organizationAggregators: shared(organizationAggregators, (found) => found ?? []),
};
