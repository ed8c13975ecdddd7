import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetInsightSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { globalAccountCollector } from '../../../src/services/index.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const cloudTrail = mockClient(CloudTrailClient);
const logs = mockClient(CloudWatchLogsClient);
const alarms = mockClient(CloudWatchClient);
const sns = mockClient(SNSClient);
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

const own = 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/own';
const foreign = 'arn:aws:cloudtrail:us-east-1:444455556666:trail/organization';
const group = 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*';
const topic = 'arn:aws:sns:eu-west-1:111122223333:alarms';
const management = [{ ReadWriteType: 'All' as const, IncludeManagementEvents: true }];

beforeEach(() => {
  for (const mock of [cloudTrail, logs, alarms, sns]) mock.reset();
  cloudTrail.on(DescribeTrailsCommand).resolves({
    trailList: [
      {
        Name: 'own',
        TrailARN: own,
        HomeRegion: 'eu-west-1',
        IsMultiRegionTrail: true,
        IncludeGlobalServiceEvents: true,
        CloudWatchLogsLogGroupArn: group,
        HasInsightSelectors: true,
      },
      {
        Name: 'organization',
        TrailARN: foreign,
        HomeRegion: 'us-east-1',
        IsMultiRegionTrail: true,
        IsOrganizationTrail: true,
        HasInsightSelectors: false,
      },
      {
        Name: 'one-region',
        TrailARN: 'arn:one',
        HomeRegion: 'eu-west-1',
        IsMultiRegionTrail: false,
        CloudWatchLogsLogGroupArn: 'arn:other',
      },
      { Name: 'half', IsMultiRegionTrail: true },
    ],
  });
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true });
  cloudTrail.on(GetEventSelectorsCommand).resolves({ EventSelectors: management });
  cloudTrail.on(GetInsightSelectorsCommand).resolves({ InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] });
});

const facts = async (...names: string[]) =>
  (await collect(globalAccountCollector, { facts: names })).resources[0]?.facts as Record<string, unknown>;

describe('trails of all Regions', () => {
  test('are read by ARN in their home Region', async () => {
    expect(await facts('multiRegionTrails')).toEqual({
      multiRegionTrails: known([
        { name: 'own', arn: own, organization: false, globalServices: true, logGroup: group, logging: true },
        { name: 'organization', arn: foreign, organization: true, globalServices: false, logging: true },
      ]),
    });
    const asked = cloudTrail.commandCalls(GetTrailStatusCommand);
    expect(asked.map(({ args }) => args[0].input.Name)).toEqual([own, foreign]);
    expect(await Promise.all(asked.map(({ thisValue }) => (thisValue as CloudTrailClient).config.region()))).toEqual([
      'eu-west-1',
      'us-east-1',
    ]);
  });

  test('are readable if the status of another trail is denied', async () => {
    cloudTrail.on(GetTrailStatusCommand, { Name: foreign }).rejects(awsError('AccessDeniedException'));
    cloudTrail.on(GetEventSelectorsCommand, { TrailName: foreign }).rejects(awsError('AccessDeniedException'));

    expect(await facts('multiRegionTrails', 'trailSelectors')).toMatchObject({
      multiRegionTrails: { value: [{ logging: true }, { logging: null }] },
      trailSelectors: { value: { [own]: { kind: 'basic', selectors: management }, [foreign]: null } },
    });
  });

  test('keep the reason if every status is denied', async () => {
    cloudTrail.on(GetTrailStatusCommand).rejects(awsError('AccessDeniedException'));

    expect(await facts('multiRegionTrails')).toMatchObject({
      multiRegionTrails: { state: 'unreadable', collectionError: { kind: 'denied', action: 'cloudtrail:GetTrailStatus' } },
    });
  });

  test('are unreadable, not off, if the response lacks members', async () => {
    cloudTrail.on(GetTrailStatusCommand, { Name: foreign }).resolves({});
    cloudTrail.on(GetEventSelectorsCommand, { TrailName: foreign }).resolves({});

    expect(await facts('multiRegionTrails', 'trailSelectors')).toMatchObject({
      multiRegionTrails: { value: [{ logging: true }, { logging: null }] },
      trailSelectors: { value: { [foreign]: null } },
    });
  });

  test('are absent if no trail exists', async () => {
    cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [] });

    expect(await facts('multiRegionTrails', 'trailSelectors', 'trailInsights', 'watchedLogGroups')).toEqual({
      multiRegionTrails: known([]),
      trailSelectors: known({}),
      trailInsights: known({}),
      watchedLogGroups: known([]),
    });
    expect(cloudTrail.calls()).toHaveLength(1);
  });

  test('advanced selectors are read', async () => {
    const selectors = [{ Name: 'all', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }];
    cloudTrail.on(GetEventSelectorsCommand, { TrailName: own }).resolves({ AdvancedEventSelectors: selectors, EventSelectors: [] });

    expect(await facts('trailSelectors')).toMatchObject({ trailSelectors: { value: { [own]: { kind: 'advanced', selectors } } } });
  });
});

describe('insights', () => {
  test('are read only if a trail has them', async () => {
    expect(await facts('trailInsights')).toEqual({ trailInsights: known({ [own]: ['ApiCallRateInsight'], [foreign]: [] }) });
    expect(cloudTrail.commandCalls(GetInsightSelectorsCommand)).toHaveLength(1);
  });

  test('are empty with the error of CloudTrail for no insights', async () => {
    cloudTrail.on(GetInsightSelectorsCommand).rejects(awsError('InsightNotEnabledException'));

    expect(await facts('trailInsights')).toEqual({ trailInsights: known({ [own]: [], [foreign]: [] }) });
  });

  test('are unreadable if denied', async () => {
    cloudTrail.on(GetInsightSelectorsCommand).rejects(awsError('AccessDeniedException'));

    expect(await facts('trailInsights')).toEqual({ trailInsights: known({ [own]: null, [foreign]: [] }) });
  });
});

describe('the log group of a trail', () => {
  const filter = (name: string, metricName = name) => ({
    filterName: name,
    filterPattern: `{ $.eventName = ${name} }`,
    metricTransformations: [{ metricName, metricNamespace: 'Trail', metricValue: '1' }],
  });
  const alarm = (MetricName: string, change: object = {}) => ({
    AlarmName: MetricName,
    Namespace: 'Trail',
    MetricName,
    ActionsEnabled: true,
    AlarmActions: [topic],
    ...change,
  });
  const states = async () => {
    const { watchedLogGroups } = await facts('watchedLogGroups');
    const { value } = watchedLogGroups as { value: [{ filters: { name: string; alarm: string }[] }] };
    return Object.fromEntries(value[0].filters.map(({ name, alarm: state }) => [name, state]));
  };

  beforeEach(() => {
    logs.on(DescribeMetricFiltersCommand).resolves({ metricFilters: [filter('StopLogging')] });
    alarms.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [alarm('StopLogging')] });
    sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [{ SubscriptionArn: `${topic}:1` }] });
  });

  test('has a filter and an alarm with a subscriber', async () => {
    expect(await facts('watchedLogGroups')).toEqual({
      watchedLogGroups: known([
        { arn: group, own: true, filters: [{ name: 'StopLogging', pattern: '{ $.eventName = StopLogging }', alarm: 'subscribed' }] },
      ]),
    });
    expect(logs.commandCalls(DescribeMetricFiltersCommand)[0]?.args[0].input).toMatchObject({ logGroupName: 'trail' });
  });

  test('is read on several pages', async () => {
    logs.on(DescribeMetricFiltersCommand).resolves({ metricFilters: [filter('A')], nextToken: 'more' });
    logs.on(DescribeMetricFiltersCommand, { nextToken: 'more' }).resolves({ metricFilters: [filter('B')] });
    alarms.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [alarm('B')], NextToken: 'more' });
    alarms.on(DescribeAlarmsCommand, { NextToken: 'more' }).resolves({ MetricAlarms: [alarm('A')] });
    sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [{ SubscriptionArn: 'PendingConfirmation' }], NextToken: 'more' });
    sns.on(ListSubscriptionsByTopicCommand, { NextToken: 'more' }).resolves({ Subscriptions: [{ SubscriptionArn: `${topic}:1` }] });

    expect(await states()).toEqual({ A: 'subscribed', B: 'subscribed' });
    expect(sns.calls()).toHaveLength(2);
  });

  test.each<[string, () => void, string]>([
    ['no alarm', () => alarms.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [alarm('Other')] }), 'none'],
    [
      'another namespace',
      () => alarms.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [alarm('StopLogging', { Namespace: 'App' })] }),
      'none',
    ],
    [
      'disabled actions',
      () => alarms.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [alarm('StopLogging', { ActionsEnabled: false })] }),
      'silent',
    ],
    [
      'no actions',
      () => alarms.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [alarm('StopLogging', { AlarmActions: [] })] }),
      'silent',
    ],
    [
      'no confirmed subscription',
      () => sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [{ SubscriptionArn: 'PendingConfirmation' }] }),
      'silent',
    ],
    ['a deleted topic', () => sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('NotFoundException', 404)), 'silent'],
    ['a denied topic', () => sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('AuthorizationErrorException', 403)), 'unknown'],
    [
      'a function',
      () =>
        alarms
          .on(DescribeAlarmsCommand)
          .resolves({ MetricAlarms: [alarm('StopLogging', { AlarmActions: ['arn:aws:lambda:eu-west-1:111122223333:function:page'] })] }),
      'subscribed',
    ],
    [
      'an expression over the metric',
      () =>
        alarms.on(DescribeAlarmsCommand).resolves({
          MetricAlarms: [
            {
              AlarmName: 'rate',
              AlarmActions: [topic],
              Metrics: [
                { Id: 'e', Expression: 'RATE(m)' },
                { Id: 'm', MetricStat: { Metric: { Namespace: 'Trail', MetricName: 'StopLogging' }, Period: 60, Stat: 'Sum' } },
              ],
            },
          ],
        }),
      'subscribed',
    ],
    [
      'the best of two alarms',
      () =>
        alarms
          .on(DescribeAlarmsCommand)
          .resolves({ MetricAlarms: [alarm('StopLogging', { ActionsEnabled: false }), alarm('StopLogging')] }),
      'subscribed',
    ],
  ])('alarms are found: %s', async (_name, change, expected) => {
    change();
    expect(await states()).toEqual({ StopLogging: expected });
  });

  test('alarms are not read without filters', async () => {
    logs.on(DescribeMetricFiltersCommand).resolves({ metricFilters: [] });

    expect(await states()).toEqual({});
    expect(alarms.calls()).toHaveLength(0);
  });

  test('is not read in another account', async () => {
    const arn = 'arn:aws:logs:us-east-1:444455556666:log-group:trail:*';
    cloudTrail.on(DescribeTrailsCommand).resolves({
      trailList: [{ TrailARN: foreign, HomeRegion: 'us-east-1', IsMultiRegionTrail: true, CloudWatchLogsLogGroupArn: arn }],
    });

    expect(await facts('watchedLogGroups')).toEqual({ watchedLogGroups: known([{ arn, own: false, filters: [] }]) });
    expect(logs.calls()).toHaveLength(0);
  });

  test('is not read for a stopped trail', async () => {
    cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: false });

    expect(await facts('watchedLogGroups')).toEqual({ watchedLogGroups: known([]) });
  });

  test('has unreadable alarms if they are denied', async () => {
    alarms.on(DescribeAlarmsCommand).rejects(awsError('AccessDenied', 403));

    expect(await facts('watchedLogGroups')).toMatchObject({
      watchedLogGroups: { state: 'unreadable', collectionError: { kind: 'denied', action: 'cloudwatch:DescribeAlarms' } },
    });
  });
});
