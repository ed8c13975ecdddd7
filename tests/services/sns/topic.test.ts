import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetTopicAttributesCommand, ListSubscriptionsCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { endpointOf, subscriptionCollector } from '../../../src/services/sns/subscription.ts';
import { topicCollector } from '../../../src/services/sns/topic.ts';
import { collect } from '../../support/collect.ts';

const sns = mockClient(SNSClient);
const kms = mockClient(KMSClient);
const cloudWatch = mockClient(CloudWatchClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (name: string) => `arn:aws:sns:eu-west-1:111122223333:${name}`;
const key = 'arn:aws:kms:eu-west-1:111122223333:key/orders';
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  for (const mock of [sns, kms, cloudWatch, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  cloudWatch.on(DescribeAlarmsCommand).resolves({});
});

/** Topics by name with their attributes; an error is the response to reading them. */
function having(topics: Readonly<Record<string, Record<string, string> | Error>>): void {
  sns.on(ListTopicsCommand).resolves({ Topics: Object.keys(topics).map((name) => ({ TopicArn: arnOf(name) })) });
  for (const [name, attributes] of Object.entries(topics)) {
    const asked = sns.on(GetTopicAttributesCommand, { TopicArn: arnOf(name) });
    if (attributes instanceof Error) asked.rejects(attributes);
    else asked.resolves({ Attributes: attributes });
  }
}

async function topicFacts(facts: readonly string[]) {
  const { resources, listingErrors } = await collect(topicCollector, { facts });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map((resource) => [resource.id, resource.facts as Record<string, unknown>]));
}

describe('topics', () => {
  test('take one call for all attributes', async () => {
    having({
      orders: { TopicArn: arnOf('orders'), Policy: '{}', KmsMasterKeyId: 'alias/orders' },
      plain: { TopicArn: arnOf('plain'), Policy: '' },
    });
    kms
      .on(DescribeKeyCommand, { KeyId: 'alias/orders' })
      .resolves({ KeyMetadata: { KeyId: 'orders', Arn: key, KeyManager: 'CUSTOMER', KeyState: 'Enabled' } });
    kms.on(GetKeyPolicyCommand, { KeyId: key }).resolves({ Policy: 'text' });
    cloudWatch.on(DescribeAlarmsCommand).resolves({
      MetricAlarms: [
        { ActionsEnabled: false, AlarmActions: [arnOf('plain')] },
        { ActionsEnabled: true, AlarmActions: [arnOf('orders')] },
      ],
    });

    expect(await topicFacts(['policy', 'encryptionKey', 'keyPolicy', 'hasAlarm'])).toEqual({
      orders: {
        policy: known('{}'),
        encryptionKey: known({ arn: 'alias/orders', manager: 'CUSTOMER', state: 'Enabled' }),
        keyPolicy: known('text'),
        hasAlarm: known(true),
      },
      plain: { policy: absent(), encryptionKey: absent(), keyPolicy: absent(), hasAlarm: known(false) },
    });
    expect(sns.commandCalls(GetTopicAttributesCommand)).toHaveLength(2);
  });

  test('that are deleted are left out, and unreadable ones are kept', async () => {
    having({ gone: awsError('NotFoundException'), secret: awsError('AuthorizationErrorException'), empty: {} });
    const denied = { state: 'unreadable', collectionError: { kind: 'denied', action: 'sns:GetTopicAttributes' } };
    const facts = await topicFacts(['policy', 'encryptionKey']);
    expect(facts).toMatchObject({
      secret: { policy: denied, encryptionKey: denied },
      empty: { policy: { state: 'unreadable', collectionError: { kind: 'not-reported' } } },
    });
    expect(Object.keys(facts).sort()).toEqual(['empty', 'secret']);
  });

  test('can have a deleted key, or one with a denied policy', async () => {
    having({ lost: { TopicArn: arnOf('lost'), KmsMasterKeyId: 'lost' }, other: { TopicArn: arnOf('other'), KmsMasterKeyId: key } });
    kms.on(DescribeKeyCommand, { KeyId: 'lost' }).rejects(awsError('NotFoundException'));
    kms.on(DescribeKeyCommand, { KeyId: key }).resolves({ KeyMetadata: { KeyId: 'orders', Arn: key } });
    kms.on(GetKeyPolicyCommand).rejects(awsError('AccessDeniedException'));
    kms.on(GetKeyPolicyCommand, { KeyId: 'lost' }).rejects(awsError('NotFoundException'));
    expect(await topicFacts(['encryptionKey', 'keyPolicy'])).toMatchObject({
      lost: { encryptionKey: known({ arn: 'lost' }), keyPolicy: absent() },
      other: {
        encryptionKey: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
        keyPolicy: { state: 'unreadable', collectionError: { kind: 'denied', action: 'kms:GetKeyPolicy' } },
      },
    });
  });
});

describe('delivery logging', () => {
  const role = 'arn:aws:iam::111122223333:role/logs';
  const subscription = (topic: string, Protocol: string, id = `${arnOf(topic)}:${Protocol}`) => ({
    TopicArn: arnOf(topic),
    SubscriptionArn: id,
    Protocol,
  });

  test('counts the confirmed subscriptions of the account, one endpoint for HTTP and HTTPS', async () => {
    having({
      orders: { TopicArn: arnOf('orders'), SubscriptionsConfirmed: '3', HTTPFailureFeedbackRoleArn: role, SQSFailureFeedbackRoleArn: '' },
      shared: { TopicArn: arnOf('shared'), SubscriptionsConfirmed: '2' },
      odd: { TopicArn: arnOf('odd') },
    });
    sns.on(ListSubscriptionsCommand).resolves({
      Subscriptions: [
        subscription('orders', 'http'),
        subscription('orders', 'https'),
        subscription('orders', 'email'),
        subscription('orders', 'sqs', 'PendingConfirmation'),
        subscription('shared', 'lambda'),
        subscription('shared', 'constructor', 'Deleted'),
      ],
    });
    const unlogged = ['SQS', 'Lambda', 'Firehose', 'Application'];
    expect(await topicFacts(['subscribers', 'failureLogging'])).toEqual({
      orders: {
        subscribers: known({ endpoints: ['HTTP'], complete: true }),
        failureLogging: known({ logged: ['HTTP'], unlogged }),
      },
      shared: {
        subscribers: known({ endpoints: ['Lambda'], complete: false }),
        failureLogging: known({ logged: [], unlogged: ['HTTP', ...unlogged] }),
      },
      odd: {
        subscribers: known({ endpoints: [], complete: false }),
        failureLogging: known({ logged: [], unlogged: ['HTTP', ...unlogged] }),
      },
    });
  });

  test('is unreadable if the subscriptions or the attributes are denied', async () => {
    having({ orders: { TopicArn: arnOf('orders'), SubscriptionsConfirmed: '0' }, secret: awsError('AuthorizationErrorException') });
    sns.on(ListSubscriptionsCommand).rejects(awsError('AuthorizationErrorException'));
    const denied = (action: string) => ({ state: 'unreadable', collectionError: { kind: 'denied', action } });
    expect(await topicFacts(['subscribers', 'failureLogging'])).toMatchObject({
      orders: { subscribers: denied('sns:ListSubscriptions'), failureLogging: known({ logged: [] }) },
      secret: { failureLogging: denied('sns:GetTopicAttributes') },
    });
  });
});

describe('subscriptions', () => {
  test('are the confirmed ones of all pages', async () => {
    const of = (id: string, more: object = {}) => ({ TopicArn: arnOf('orders'), SubscriptionArn: id, Protocol: 'email', ...more });
    sns
      .on(ListSubscriptionsCommand)
      .resolves({ Subscriptions: [of('PendingConfirmation'), of('Deleted')], NextToken: 'more' })
      .on(ListSubscriptionsCommand, { NextToken: 'more' })
      .resolves({
        Subscriptions: [
          of(`${arnOf('orders')}:0001`, { Owner: '111122223333', Endpoint: 'jane@Shop.example' }),
          of(`${arnOf('orders')}:0002`),
        ],
      });
    const { resources } = await collect(subscriptionCollector, { facts: ['protocol', 'endpoint', 'owner', 'topic'] });
    const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'sns:ListSubscriptions' } };
    expect(resources).toMatchObject([
      {
        id: '0001',
        name: 'orders (email)',
        facts: {
          protocol: known('email'),
          endpoint: known({ domain: 'shop.example' }),
          owner: known('111122223333'),
          topic: known(arnOf('orders')),
        },
      },
      { id: '0002', facts: { endpoint: notReported, owner: notReported } },
    ]);
    expect(JSON.stringify(resources)).not.toContain('jane');
  });

  test.each<readonly [string, object]>([
    ['arn:aws:sqs:eu-west-1:111122223333:orders', { account: '111122223333' }],
    ['arn:aws-cn:lambda:cn-north-1:111122223333:function:orders', { account: '111122223333' }],
    ['https://hooks.shop.example/sns?token=secret', { domain: 'hooks.shop.example' }],
    ['http://user:secret@shop.example', { domain: 'shop.example', credentials: true }],
    ['someone@shop.example', { domain: 'shop.example' }],
    ['+4915112345678', {}],
    ['not a url', {}],
  ])('contain only the host of the endpoint %s', (endpoint, expected) => {
    expect(endpointOf(endpoint)).toEqual(expected);
  });
});
