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
import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetBucketAclCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { createClientPool } from '../../../src/aws/client-pool.ts';
import { globalAccountCollector, regionalAccountCollector } from '../../../src/services/index.ts';
import { recordedResourceCounter } from '../../../src/services/config/recorded-resources.ts';
import { countUncoveredResources } from '../../../src/collect/uncovered-resources.ts';
import { collectResources, createSharedReading } from '../../../src/collect/collect-resources.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const config = mockClient(ConfigServiceClient);
const s3 = mockClient(S3Client);
const ec2 = mockClient(EC2Client);
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => {
  config.reset();
  s3.reset();
  ec2.reset();
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

test("reads the customer's own recorder and its delivery", async () => {
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
    configRecorder: known({ name: 'default', recordingGroup, roleARN: 'arn:role' }),
    configRecorderStatus: known({ recording: false, lastStatus: 'Failure', lastErrorMessage: 'no rights' }),
    configDeliveryChannel: known({ s3BucketName: 'foreign-records' }),
    configDelivery: known({ configHistoryDeliveryInfo: { lastStatus: 'Success' } }),
    configBucketExposure: absent(),
    configRetentionDays: known(400),
  });
  expect(config.commandCalls(DescribeDeliveryChannelsCommand)).toHaveLength(1);
});

test('facts are absent without AWS Config', async () => {
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

test('denied reads are unreadable, not absent', async () => {
  config.onAnyCommand().rejects(awsError('AccessDeniedException'));

  for (const fact of Object.values((await facts(...all)) ?? {}))
    expect(fact).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
});

test('the bucket is read in its own Region', async () => {
  config.on(DescribeDeliveryChannelsCommand).resolves({ DeliveryChannels: [{ s3BucketName: 'records' }] });
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'records', BucketRegion: 'us-east-1' }] });
  s3.on(GetBucketAclCommand).rejects(awsError('AccessDenied', 403));

  expect(await facts('configBucketExposure')).toMatchObject({ configBucketExposure: { collectionError: { action: 's3:GetBucketAcl' } } });
  const [call] = s3.commandCalls(GetBucketAclCommand);
  const client = call?.thisValue as S3Client | undefined;
  expect(await client?.config.region()).toBe('us-east-1');
});

test('the resource count and the rules read the state of the recorder once', async () => {
  config.on(DescribeConfigurationRecorderStatusCommand).resolves({ ConfigurationRecordersStatus: [{ recording: true }] });
  config.on(GetDiscoveredResourceCountsCommand).resolves({ resourceCounts: [{ resourceType: 'AWS::S3::Bucket', count: 2 }] });
  const pool = createClientPool({ credentials: async () => ({ accessKeyId: 'test', secretAccessKey: 'test' }), region: 'eu-west-1' });
  const scope = { accountId: '111122223333', partition: 'aws', homeRegion: 'eu-west-1', regions: ['eu-west-1'], now: 0 };
  const reading = createSharedReading(pool, scope);
  const plan = { collectors: [{ collector: regionalAccountCollector, facts: ['configRecorderStatus'] }] };
  const found: unknown[] = [];
  await collectResources(
    plan,
    { aws: pool, scope, reading },
    { resource: ({ facts: read }) => void found.push(read), listingError: () => undefined },
  );
  const noTags = { name: 'none', scope: 'regional', apiCalls: [], notConfiguredErrorCodes: [], load: async () => undefined } as const;
  const census = await countUncoveredResources(
    { recorded: recordedResourceCounter, tagged: noTags, known: [], covered: new Set() },
    { aws: reading.once, shared: reading.sources.in('eu-west-1'), region: 'eu-west-1' },
  );
  pool.close();

  expect(found).toEqual([{ configRecorderStatus: known({ recording: true }) }]);
  expect(census).toMatchObject({ state: 'recorded', types: [{ type: 'AWS::S3::Bucket', count: 2 }] });
  expect(config.commandCalls(DescribeConfigurationRecorderStatusCommand)).toHaveLength(1);
});

describe('Regions that record IAM types', () => {
  /** Recorders by Region; all run unless the Region is among `stopped`. */
  const serve = (
    recorders: Readonly<Record<string, { includeGlobalResourceTypes?: boolean } | Error>>,
    stopped: readonly string[] = [],
  ) => {
    const found = async (getClient: () => unknown) => {
      const region = await (getClient() as ConfigServiceClient).config.region();
      const recorder = recorders[region];
      if (recorder instanceof Error) throw recorder;
      return { region, recorder };
    };
    config.on(DescribeConfigurationRecordersCommand).callsFake(async (_input, getClient: () => unknown) => {
      const { recorder } = await found(getClient);
      return {
        ConfigurationRecorders: recorder === undefined ? [] : [{ name: 'default', recordingGroup: { allSupported: true, ...recorder } }],
      };
    });
    config.on(DescribeConfigurationRecorderStatusCommand).callsFake(async (_input, getClient: () => unknown) => {
      const { region, recorder } = await found(getClient);
      return { ConfigurationRecordersStatus: recorder === undefined ? [] : [{ name: 'default', recording: !stopped.includes(region) }] };
    });
    ec2.on(DescribeRegionsCommand).resolves({ Regions: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }, {}] });
  };
  const read = async (regions: string[]) => {
    const { resources } = await collect(regionalAccountCollector, { facts: ['iamRecordedIn'], regions });
    return resources.map(({ facts: found }) => (found as Record<string, unknown>)['iamRecordedIn']);
  };

  test('are the same for each audited Region', async () => {
    serve({ 'eu-west-1': { includeGlobalResourceTypes: false }, 'us-east-1': { includeGlobalResourceTypes: true } });

    expect(await read(['eu-west-1', 'us-east-1'])).toEqual([known(['us-east-1']), known(['us-east-1'])]);
    expect(ec2.calls()).toHaveLength(0);
    expect(config.commandCalls(DescribeConfigurationRecordersCommand)).toHaveLength(2);
  });

  test('include a Region that is not audited', async () => {
    serve({ 'eu-west-1': {}, 'us-east-1': { includeGlobalResourceTypes: true } });
    expect(await read(['eu-west-1'])).toEqual([known(['us-east-1'])]);
  });

  test('exclude a Region with a stopped recorder', async () => {
    serve({ 'eu-west-1': {}, 'us-east-1': { includeGlobalResourceTypes: true } }, ['us-east-1']);
    expect(await read(['eu-west-1', 'us-east-1'])).toEqual([known([]), known([])]);
  });

  test('are unreadable because of one Region only if no other Region records them', async () => {
    serve({ 'eu-west-1': awsError('AccessDeniedException'), 'us-east-1': { includeGlobalResourceTypes: true } });
    expect(await read(['eu-west-1', 'us-east-1'])).toEqual([known(['us-east-1']), known(['us-east-1'])]);
    config.reset();
    serve({ 'eu-west-1': {}, 'us-east-1': awsError('AccessDeniedException') });
    expect(await read(['eu-west-1'])).toMatchObject([{ state: 'unreadable', collectionError: { kind: 'denied' } }]);
  });
});

describe('aggregators', () => {
  const aggregators = async () =>
    (await collect(globalAccountCollector, { facts: ['organizationAggregators'], regions: ['eu-west-1', 'us-east-1'] })).resources[0]
      ?.facts;

  test('lists organization aggregators of all Regions', async () => {
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

  test('denied aggregators are unreadable', async () => {
    config.on(DescribeConfigurationAggregatorsCommand).rejects(awsError('AccessDeniedException'));

    expect(await aggregators()).toMatchObject({ organizationAggregators: { state: 'unreadable', collectionError: { kind: 'denied' } } });
  });
});
