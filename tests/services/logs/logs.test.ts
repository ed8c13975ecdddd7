import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { CloudTrailClient, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeFlowLogsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetTopicAttributesCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  CloudWatchLogsClient,
  DescribeAccountPoliciesCommand,
  DescribeDestinationsCommand,
  DescribeLogGroupsCommand,
  DescribeResourcePoliciesCommand,
  DescribeSubscriptionFiltersCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { alarmCollector } from '../../../src/services/logs/alarm.ts';
import { destinationCollector } from '../../../src/services/logs/destination.ts';
import { childrenOf } from '../../../src/services/cloudwatch/shared-reads.ts';
import { logGroupCollector } from '../../../src/services/logs/log-group.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const logs = mockClient(CloudWatchLogsClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const cloudTrail = mockClient(CloudTrailClient);
const cloudWatch = mockClient(CloudWatchClient);
const ec2 = mockClient(EC2Client);
const sns = mockClient(SNSClient);

beforeEach(() => {
  for (const mock of [logs, tagging, cloudTrail, cloudWatch, ec2, sns]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
});

test('lists log groups on several pages, with their tags', async () => {
  const arn = (name: string) => `arn:aws:logs:eu-west-1:111122223333:log-group:${name}`;
  logs
    .on(DescribeLogGroupsCommand)
    .resolves({
      logGroups: [
        {
          logGroupName: '/aws/lambda/orders',
          logGroupArn: arn('/aws/lambda/orders'),
          retentionInDays: 14,
          kmsKeyId: 'arn:key',
          logGroupClass: 'INFREQUENT_ACCESS',
        },
        {},
      ],
      nextToken: 'more',
    })
    .on(DescribeLogGroupsCommand, { nextToken: 'more' })
    .resolves({ logGroups: [{ logGroupName: 'trail' }] });
  tagging
    .on(GetResourcesCommand)
    .resolves({ ResourceTagMappingList: [{ ResourceARN: arn('trail'), Tags: [{ Key: 'team', Value: 'security' }] }] });

  const { resources, listingErrors } = await collect(logGroupCollector, { facts: ['retentionDays', 'kmsKeyId', 'logClass'] });

  expect(listingErrors).toEqual([]);
  expect(resources.map(({ id, arn: of, tags, facts }) => ({ id, of, tags, facts }))).toEqual([
    {
      id: '/aws/lambda/orders',
      of: arn('/aws/lambda/orders'),
      tags: {},
      facts: { retentionDays: known(14), kmsKeyId: known('arn:key'), logClass: known('INFREQUENT_ACCESS') },
    },
    {
      id: 'trail',
      of: arn('trail'),
      tags: { team: 'security' },
      facts: { retentionDays: absent(), kmsKeyId: absent(), logClass: known('STANDARD') },
    },
  ]);
});

describe('resource policies', () => {
  const policies = async () =>
    (await collect(regionalAccountCollector, { facts: ['logPolicies', 'logGroupPolicies'] })).resources[0]?.facts;

  test('are read on several pages', async () => {
    logs
      .on(DescribeResourcePoliciesCommand, { policyScope: 'ACCOUNT' })
      .resolves({ resourcePolicies: [{ policyName: 'a', policyDocument: '{}' }], nextToken: 'more' })
      .on(DescribeResourcePoliciesCommand, { policyScope: 'ACCOUNT', nextToken: 'more' })
      .resolves({ resourcePolicies: [{}] })
      .on(DescribeResourcePoliciesCommand, { policyScope: 'RESOURCE' })
      .resolves({ resourcePolicies: [{ resourceArn: 'arn:log-group', policyDocument: '{}', policyScope: 'RESOURCE' }] });

    expect(await policies()).toEqual({
      logPolicies: known([
        { name: 'a', document: '{}' },
        { name: 'unnamed', document: '' },
      ]),
      logGroupPolicies: known([{ name: 'arn:log-group', document: '{}' }]),
    });
  });

  test('are unreadable if denied', async () => {
    logs.on(DescribeResourcePoliciesCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
    expect(await policies()).toMatchObject({
      logPolicies: { collectionError: { kind: 'denied', action: 'logs:DescribeResourcePolicies' } },
    });
  });
});

test('reads the audit logs, receivers and settings of log groups', async () => {
  const arn = (name: string) => `arn:aws:logs:eu-west-1:111122223333:log-group:${name}`;
  logs.on(DescribeLogGroupsCommand).resolves({
    logGroups: [
      { logGroupName: 'trail', deletionProtectionEnabled: true, bearerTokenAuthenticationEnabled: true },
      { logGroupName: 'web' },
    ],
  });
  logs.on(DescribeSubscriptionFiltersCommand, { logGroupName: 'trail' }).resolves({ subscriptionFilters: [{}], nextToken: 'more' });
  logs
    .on(DescribeSubscriptionFiltersCommand, { logGroupName: 'trail', nextToken: 'more' })
    .resolves({ subscriptionFilters: [{ destinationArn: 'arn:stream' }] });
  logs.on(DescribeSubscriptionFiltersCommand, { logGroupName: 'web' }).resolves({});
  logs.on(DescribeAccountPoliciesCommand).resolves({
    accountPolicies: [
      { policyDocument: '{"DestinationArn":"arn:of-account"}', selectionCriteria: 'LogGroupName NOT IN ["trail", "other"]' },
    ],
  });
  cloudTrail.on(DescribeTrailsCommand).resolves({
    trailList: [
      { Name: 'main', CloudWatchLogsLogGroupArn: `${arn('trail')}:*` },
      { Name: 'elsewhere', CloudWatchLogsLogGroupArn: `${arn('web').replace('eu-west-1', 'us-east-1')}:*` },
      { Name: 'of the organization', CloudWatchLogsLogGroupArn: `${arn('web').replace('111122223333', '444455556666')}:*` },
      { Name: 'to S3' },
    ],
  });
  ec2.on(DescribeFlowLogsCommand).resolves({
    FlowLogs: [
      { FlowLogId: 'fl-1', LogGroupName: 'trail', ResourceId: 'vpc-1' },
      { FlowLogId: 'fl-2' },
      { FlowLogId: 'fl-3', LogGroupName: 'web', DeliverCrossAccountRole: 'arn:aws:iam::444455556666:role/flow-logs' },
    ],
  });
  const names = ['deletionProtected', 'bearerTokens', 'auditSources', 'subscriptionTargets'];
  const { resources } = await collect(logGroupCollector, { facts: names });
  expect(resources.map(({ facts }) => facts)).toEqual([
    {
      deletionProtected: known(true),
      bearerTokens: known(true),
      auditSources: known(['the trail main', 'the flow log fl-1']),
      subscriptionTargets: known(['arn:stream']),
    },
    {
      deletionProtected: known(false),
      bearerTokens: known(false),
      auditSources: known([]),
      subscriptionTargets: known(['arn:of-account']),
    },
  ]);
  logs.on(DescribeAccountPoliciesCommand).resolves({ accountPolicies: [{ policyDocument: '{}', selectionCriteria: 'Prefix = "a"' }] });
  const { resources: unclear } = await collect(logGroupCollector, { facts: ['subscriptionTargets'] });
  expect(unclear[0]?.facts).toMatchObject({ subscriptionTargets: { state: 'unreadable', collectionError: { kind: 'not-reported' } } });
});

test('lists destinations with their access policies', async () => {
  const arn = 'arn:aws:logs:eu-west-1:111122223333:destination:central';
  logs.on(DescribeDestinationsCommand).resolves({
    destinations: [{ destinationName: 'central', arn, accessPolicy: '{}' }, { destinationName: 'closed', arn: `${arn}-2` }, {}],
  });
  const { resources } = await collect(destinationCollector, { facts: ['policy'] });
  expect(resources).toMatchObject([
    { id: 'central', arn, facts: { policy: known('{}') } },
    { id: 'closed', facts: { policy: absent() } },
  ]);
});

describe('alarms', () => {
  const topic = (name: string, owner = '111122223333') => `arn:aws:sns:eu-west-1:${owner}:${name}`;
  const alarm = (name: string, more: object = {}) => ({
    AlarmName: name,
    AlarmArn: `arn:aws:cloudwatch:eu-west-1:111122223333:alarm:${name}`,
    ...more,
  });

  test('have their state, which AWS must report', async () => {
    const StateTransitionedTimestamp = new Date('2026-11-01T00:00:00Z');
    cloudWatch.on(DescribeAlarmsCommand).resolves({
      MetricAlarms: [
        alarm('cpu', {
          StateValue: 'INSUFFICIENT_DATA',
          StateTransitionedTimestamp,
          TreatMissingData: 'missing',
          EvaluationState: 'EVALUATION_ERROR',
        }),
        alarm('odd'),
      ],
      CompositeAlarms: [alarm('site-down', { StateValue: 'OK', AlarmRule: 'ALARM(cpu)' })],
    });
    const { resources } = await collect(alarmCollector, { facts: ['state'] });
    expect(Object.fromEntries(resources.map(({ id, facts }) => [id, facts]))).toMatchObject({
      cpu: {
        state: known({
          value: 'INSUFFICIENT_DATA',
          since: '2026-11-01T00:00:00.000Z',
          missingData: 'missing',
          evaluation: 'EVALUATION_ERROR',
        }),
      },
      odd: { state: { state: 'unreadable', collectionError: { kind: 'not-reported' } } },
      'site-down': { state: known({ value: 'OK' }) },
    });
  });

  test('have their actions, topics without subscribers, and composite alarms', async () => {
    const AlarmActions = [topic('heard'), topic('silent'), topic('gone'), topic('foreign', '999900001111')];
    cloudWatch.on(DescribeAlarmsCommand).resolves({
      MetricAlarms: [alarm('cpu', { ActionsEnabled: true, AlarmActions }), alarm('disk', { ActionsEnabled: false }), alarm('odd'), {}],
      CompositeAlarms: [
        alarm('site-down', { ActionsEnabled: true, AlarmActions: [topic('heard')], AlarmRule: 'ALARM("cpu") OR ALARM(disk)' }),
        alarm('no-action', { ActionsEnabled: true, AlarmRule: 'ALARM(odd)' }),
      ],
    });
    sns.on(ListTopicsCommand).resolves({ Topics: [{ TopicArn: topic('heard') }, { TopicArn: topic('silent') }] });
    for (const [name, SubscriptionsConfirmed] of Object.entries({ heard: '2', silent: '0' }))
      sns
        .on(GetTopicAttributesCommand, { TopicArn: topic(name) })
        .resolves({ Attributes: { TopicArn: topic(name), SubscriptionsConfirmed } });

    const { resources } = await collect(alarmCollector, { facts: ['actionsEnabled', 'actions', 'silentTopics', 'parents'] });
    const byId = Object.fromEntries(resources.map(({ id, facts }) => [id, facts]));
    expect(byId).toMatchObject({
      cpu: { actions: known(AlarmActions), silentTopics: known([topic('silent'), topic('gone')]), parents: known(['site-down']) },
      disk: { actionsEnabled: known(false), actions: known([]), parents: known(['site-down']) },
      odd: { actionsEnabled: { state: 'unreadable', collectionError: { kind: 'not-reported' } }, parents: known([]) },
      'site-down': { actionsEnabled: known(true), silentTopics: known([]) },
    });
  });

  test.each([
    ['ALARM("a b") AND NOT ALARM(c)', ['a b']],
    ['ALARM(a) AND NOT (ALARM(b) OR ALARM("c"))', ['a']],
    ['ALARM(arn:aws:cloudwatch:eu-west-1:111122223333:alarm:disk)', ['disk']],
    ['ALARM ( "x" ) OR INSUFFICIENT_DATA(y) OR OK(z)', ['x']],
    ['FALSE', []],
  ])('%s notifies on behalf of %j', (rule, children) => {
    expect(childrenOf(rule)).toEqual(children);
  });
});
