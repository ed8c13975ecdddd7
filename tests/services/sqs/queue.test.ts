import { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { queueCollector } from '../../../src/services/sqs/queue.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const sqs = mockClient(SQSClient);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const urlOf = (name: string) => `https://sqs.eu-west-1.amazonaws.com/111122223333/${name}`;
const arnOf = (name: string) => `arn:aws:sqs:eu-west-1:111122223333:${name}`;
const redrive = (name: string) => JSON.stringify({ deadLetterTargetArn: arnOf(name), maxReceiveCount: 5 });
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'sqs:GetQueueAttributes' } };
const denied = { state: 'unreadable', collectionError: { kind: 'denied', action: 'sqs:GetQueueAttributes' } };

/** Queues with additional attributes; an error is the response to reading them. */
function having(queues: Readonly<Record<string, Record<string, string> | Error>>): void {
  sqs.on(ListQueuesCommand, { MaxResults: 1000 }).resolves({ QueueUrls: Object.keys(queues).map(urlOf) });
  for (const [name, attributes] of Object.entries(queues)) {
    const asked = sqs.on(GetQueueAttributesCommand, { QueueUrl: urlOf(name), AttributeNames: ['All'] });
    if (attributes instanceof Error) asked.rejects(attributes);
    else
      asked.resolves({
        Attributes: { QueueArn: arnOf(name), SqsManagedSseEnabled: 'true', MessageRetentionPeriod: '345600', ...attributes },
      });
  }
}

beforeEach(() => {
  for (const mock of [sqs, kms, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
});

/** A fact of each queue, by name. */
async function facts(name: string): Promise<Record<string, unknown>> {
  const { resources, listingErrors } = await collect(queueCollector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map((resource) => [resource.id, (resource.facts as Record<string, unknown>)[name]]));
}

describe('listing', () => {
  test('follows pages, reads each queue once, and reads tags with one listing', async () => {
    sqs
      .on(ListQueuesCommand, { MaxResults: 1000 })
      .resolves({ QueueUrls: [urlOf('orders')], NextToken: 'more' })
      .on(ListQueuesCommand, { NextToken: 'more' })
      .resolves({ QueueUrls: [urlOf('orders.fifo')] });
    sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { QueueArn: 'arn' } });
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: arnOf('orders'), Tags: [{ Key: 'team', Value: 'orders' }] }],
    });

    const { resources, listingErrors } = await collect(queueCollector, { facts: ['policy', 'deadLetterTarget', 'deadLetterSources'] });

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { type: 'AWS::SQS::Queue', service: 'sqs', id: 'orders', arn: arnOf('orders'), region: 'eu-west-1', tags: { team: 'orders' } },
      { id: 'orders.fifo', arn: arnOf('orders.fifo'), tags: {} },
    ]);
    expect(sqs.calls()).toHaveLength(4);
  });

  test('is a collection error if denied', async () => {
    sqs.on(ListQueuesCommand).rejects(awsError('AccessDeniedException'));
    const { resources, listingErrors } = await collect(queueCollector, { facts: ['policy'] });
    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([{ type: 'AWS::SQS::Queue', collectionError: { kind: 'denied', action: 'sqs:ListQueues' } }]);
  });

  test.each(['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'])('leaves out a queue that is deleted by %s', async (code) => {
    having({ orders: {}, old: awsError(code) });
    expect(Object.keys(await facts('policy'))).toEqual(['orders']);
  });

  test('keeps a queue with denied attributes', async () => {
    having({ orders: {}, secret: awsError('AccessDeniedException') });
    for (const name of ['policy', 'encryption', 'retentionSeconds', 'redrivePermission', 'deadLetterTarget']) {
      expect((await facts(name))['secret']).toMatchObject(denied);
    }
    expect((await facts('policy'))['orders']).toEqual(absent());
  });
});

describe('attributes', () => {
  test.each([
    ['policy', { Policy: '{"Version":"2012-10-17"}' }, known('{"Version":"2012-10-17"}')],
    ['policy', { Policy: '' }, absent()],
    ['encryption', {}, known({ managed: true })],
    ['encryption', { SqsManagedSseEnabled: 'false' }, known({ managed: false })],
    ['encryption', { SqsManagedSseEnabled: 'false', KmsMasterKeyId: 'alias/orders' }, known({ managed: false, kmsKey: 'alias/orders' })],
    ['retentionSeconds', {}, known(345_600)],
    ['redrivePermission', {}, known('allowAll')],
    ['redrivePermission', { RedriveAllowPolicy: '{"redrivePermission":"denyAll"}' }, known('denyAll')],
    ['redrivePermission', { RedriveAllowPolicy: 'null' }, expect.objectContaining({ state: 'unreadable' })],
    ['retentionSeconds', { MessageRetentionPeriod: '' }, expect.objectContaining({ state: 'unreadable' })],
  ])('%s of %j', async (name, attributes, expected) => {
    having({ orders: attributes });
    expect((await facts(name))['orders']).toEqual(expected);
  });

  test.each(['policy', 'encryption', 'retentionSeconds', 'redrivePermission', 'deadLetterTarget', 'deadLetterSources'])(
    '%s is unreadable, not absent, if the response is empty',
    async (name) => {
      sqs.on(ListQueuesCommand).resolves({ QueueUrls: [urlOf('orders')] });
      for (const answer of [{}, { Attributes: {} }]) {
        sqs.on(GetQueueAttributesCommand).resolves(answer);
        expect((await facts(name))['orders']).toMatchObject(notReported);
      }
    },
  );

  test('the AWS managed key is identified by its alias', async () => {
    having({ orders: {} });
    kms.on(ListAliasesCommand).resolves({ Aliases: [{ AliasName: 'alias/aws/sqs', TargetKeyId: 'of-sqs' }] });
    expect((await facts('managedKeyId'))['orders']).toEqual(known('of-sqs'));
  });
});

describe('dead-letter queues', () => {
  test('differ from queues that use one', async () => {
    having({
      orders: { RedrivePolicy: redrive('failed') },
      mail: { RedrivePolicy: redrive('failed'), MessageRetentionPeriod: '86400' },
      failed: {},
      lost: { RedrivePolicy: redrive('deleted') },
      abroad: { RedrivePolicy: redrive('failed').replace('eu-west-1', 'eu-central-1') },
      odd: { RedrivePolicy: '{}' },
      broken: { RedrivePolicy: 'nothing' },
    });
    expect(await facts('deadLetterTarget')).toMatchObject({
      orders: known({ arn: arnOf('failed'), exists: true }),
      failed: absent(),
      lost: known({ arn: arnOf('deleted'), exists: false }),
      abroad: known({ arn: arnOf('failed').replace('eu-west-1', 'eu-central-1'), exists: false }),
      odd: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
      broken: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
    });
    expect(await facts('deadLetterSources')).toMatchObject({
      orders: known([]),
      failed: known([
        { name: 'orders', retentionSeconds: 345_600 },
        { name: 'mail', retentionSeconds: 86_400 },
      ]),
    });
  });

  test('are uncertain if any queue is denied', async () => {
    having({ orders: { RedrivePolicy: redrive('failed') }, failed: {}, secret: awsError('AccessDeniedException') });
    expect((await facts('deadLetterSources'))['failed']).toMatchObject(denied);
    expect((await facts('deadLetterTarget'))['orders']).toEqual(known({ arn: arnOf('failed'), exists: true }));
  });

  test('are not compared with a source without a retention period', async () => {
    having({ orders: { RedrivePolicy: redrive('failed'), MessageRetentionPeriod: 'long' }, failed: {} });
    expect((await facts('deadLetterSources'))['failed']).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });
});
