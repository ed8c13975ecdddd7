import {
  ConfigServiceClient,
  DescribeConfigurationAggregatorsCommand,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
  DescribeDeliveryChannelsCommand,
  DescribeDeliveryChannelStatusCommand,
  DescribeRetentionConfigurationsCommand,
  GetDiscoveredResourceCountsCommand,
} from '@aws-sdk/client-config-service';
import { GetBucketAclCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { createClientPool } from '../../../src/aws/client-pool.ts';
import { globalAccountCollector, regionalAccountCollector } from '../../../src/services/index.ts';
import { configCensus } from '../../../src/services/config/recorded-resources.ts';
import { countUncoveredResources } from '../../../src/collect/uncovered-resources.ts';
import { collectResources, createSharedReading } from '../../../src/collect/collect-resources.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const config = mockClient(ConfigServiceClient);
const s3 = mockClient(S3Client);
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => {
  config.reset();
  s3.reset();
});

const facts = async (...names: string[]) => (await collect(regionalAccountCollector, { facts: names })).resources[0]?.facts;
const all = [
  'configRecorder',
  'configRecorderStatus',
  'configDeliveryChannel',
  'configDelivery',
  'configBucketExposure',
  'configRetentionDays',
];

test("the customer's own recorder and what it delivers", async () => {
  const recordingGroup = { allSupported: true, includeGlobalResourceTypes: true };
  config.on(DescribeConfigurationRecordersCommand).resolves({
    ConfigurationRecorders: [
      { name: 'AWSConfigurationRecorderForSecurityHub', servicePrincipal: 'securityhub.amazonaws.com' },
      { name: 'default', roleARN: 'arn:role', recordingGroup },
    ],
  });
  config.on(DescribeConfigurationRecorderStatusCommand).resolves({
    ConfigurationRecordersStatus: [
      { name: 'AWSConfigurationRecorderForSecurityHub', servicePrincipal: 'securityhub.amazonaws.com', recording: true },
      { name: 'default', recording: false, lastStatus: 'Failure', lastErrorMessage: 'no rights', lastStopTime: new Date(0) },
    ],
  });
  config.on(DescribeDeliveryChannelsCommand).resolves({ DeliveryChannels: [{ name: 'default', s3BucketName: 'foreign-records' }] });
  config.on(DescribeDeliveryChannelStatusCommand).resolves({
    DeliveryChannelsStatus: [{ name: 'default', configHistoryDeliveryInfo: { lastStatus: 'Success' }, configStreamDeliveryInfo: {} }],
  });
  config
    .on(DescribeRetentionConfigurationsCommand)
    .resolves({ RetentionConfigurations: [{ Name: 'default', RetentionPeriodInDays: 400 }] });
  s3.on(ListBucketsCommand).resolves({ Buckets: [] });

  expect(await facts(...all)).toEqual({
    configRecorder: known({ recordingGroup, roleARN: 'arn:role' }),
    configRecorderStatus: known({ recording: false, lastStatus: 'Failure', lastErrorMessage: 'no rights' }),
    configDeliveryChannel: known({ s3BucketName: 'foreign-records' }),
    configDelivery: known({ configHistoryDeliveryInfo: { lastStatus: 'Success' } }),
    configBucketExposure: absent(),
    configRetentionDays: known(400),
  });
  expect(config.commandCalls(DescribeDeliveryChannelsCommand)).toHaveLength(1);
});

test('nothing is set up', async () => {
  config.onAnyCommand().resolves({});

  expect(await facts(...all)).toEqual(Object.fromEntries(all.map((name) => [name, absent()])));
  expect(s3.calls()).toHaveLength(0);
});

test("the recorder of a service is not the customer's", async () => {
  config
    .on(DescribeConfigurationRecordersCommand)
    .resolves({ ConfigurationRecorders: [{ servicePrincipal: 'securityhub.amazonaws.com' }] });

  expect(await facts('configRecorder')).toEqual({ configRecorder: absent() });
});

test('what is denied is not taken for absent', async () => {
  config.onAnyCommand().rejects(awsError('AccessDeniedException'));

  for (const fact of Object.values((await facts(...all)) ?? {}))
    expect(fact).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
});

test('the bucket is read where it is', async () => {
  config.on(DescribeDeliveryChannelsCommand).resolves({ DeliveryChannels: [{ s3BucketName: 'records' }] });
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'records', BucketRegion: 'us-east-1' }] });
  s3.on(GetBucketAclCommand).rejects(awsError('AccessDenied', 403));

  expect(await facts('configBucketExposure')).toMatchObject({ configBucketExposure: { collectionError: { action: 's3:GetBucketAcl' } } });
  const [call] = s3.commandCalls(GetBucketAclCommand);
  const client = call?.thisValue as S3Client | undefined;
  expect(await client?.config.region()).toBe('us-east-1');
});

test('the census and the rules ask for the state of the recorder once', async () => {
  config.on(DescribeConfigurationRecorderStatusCommand).resolves({ ConfigurationRecordersStatus: [{ recording: true }] });
  config.on(GetDiscoveredResourceCountsCommand).resolves({ resourceCounts: [{ resourceType: 'AWS::S3::Bucket', count: 2 }] });
  const pool = createClientPool({ credentials: async () => ({ accessKeyId: 'test', secretAccessKey: 'test' }), region: 'eu-west-1' });
  const scope = { accountId: '111122223333', partition: 'aws', homeRegion: 'eu-west-1', regions: ['eu-west-1'], now: 0 };
  const reading = createSharedReading(pool, scope);
  const plan = { collectors: [{ collector: regionalAccountCollector, facts: ['configRecorderStatus'] }] };
  const found: unknown[] = [];
  await collectResources(
    plan,
    pool,
    scope,
    { resource: ({ facts: read }) => void found.push(read), listingError: () => undefined },
    reading,
  );
  const noTags = { name: 'none', scope: 'regional', apiCalls: [], notConfiguredErrorCodes: [], load: async () => undefined } as const;
  const census = await countUncoveredResources(
    { recorded: configCensus, tagged: noTags, known: [], covered: new Set() },
    reading.once,
    reading.sources.in('eu-west-1'),
    'eu-west-1',
  );
  pool.close();

  expect(found).toEqual([{ configRecorderStatus: known({ recording: true }) }]);
  expect(census).toMatchObject({ state: 'recorded', types: [{ type: 'AWS::S3::Bucket', count: 2 }] });
  expect(config.commandCalls(DescribeConfigurationRecorderStatusCommand)).toHaveLength(1);
});

describe('aggregators', () => {
  const aggregators = async () =>
    (await collect(globalAccountCollector, { facts: ['organizationAggregators'], regions: ['eu-west-1', 'us-east-1'] })).resources[0]
      ?.facts;

  test('of the whole organization, in all Regions', async () => {
    config
      .on(DescribeConfigurationAggregatorsCommand)
      .resolvesOnce({ ConfigurationAggregators: [{ ConfigurationAggregatorName: 'accounts', AccountAggregationSources: [] }] })
      .resolves({ ConfigurationAggregators: [], NextToken: 'more' })
      .on(DescribeConfigurationAggregatorsCommand, { NextToken: 'more' })
      .resolves({
        ConfigurationAggregators: [
          { ConfigurationAggregatorName: 'all', OrganizationAggregationSource: { RoleArn: 'arn:role', AllAwsRegions: true } },
          { ConfigurationAggregatorName: 'some', OrganizationAggregationSource: { RoleArn: 'arn:role', AwsRegions: ['eu-west-1'] } },
        ],
      });

    expect(await aggregators()).toEqual({
      organizationAggregators: known([
        { name: 'all', region: 'us-east-1', allRegions: true },
        { name: 'some', region: 'us-east-1', allRegions: false },
      ]),
    });
    const calls = config.commandCalls(DescribeConfigurationAggregatorsCommand);
    expect(await Promise.all(calls.map(({ thisValue }) => (thisValue as ConfigServiceClient).config.region()))).toEqual([
      'eu-west-1',
      'us-east-1',
      'us-east-1',
    ]);
  });

  test('denied', async () => {
    config.on(DescribeConfigurationAggregatorsCommand).rejects(awsError('AccessDeniedException'));

    expect(await aggregators()).toMatchObject({ organizationAggregators: { state: 'unreadable', collectionError: { kind: 'denied' } } });
  });
});
