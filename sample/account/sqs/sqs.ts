import type { QueueAttributeName } from '@aws-sdk/client-sqs';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import type { TaggedResource } from '../tagging/tag.ts';

/** A queue; what is left out is as AWS makes a new queue. */
export interface QueueSpec {
  readonly name: string;
  readonly region: string;
  /** KMS key as it was set, or `none` for no encryption at all; absent: keys of SQS. */
  readonly key?: string;
  /** Absent: 4 days. */
  readonly retentionDays?: number;
  /** Name of its dead-letter queue. */
  readonly failedTo?: string;
  /** Queues that may use it as a dead-letter queue; absent: all. */
  readonly acceptsFrom?: readonly string[];
  readonly policy?: object;
  readonly tags?: Readonly<Record<string, string>>;
}

export const queueArn = (region: string, name: string): string => `arn:aws:sqs:${region}:${company.accountId}:${name}`;
const queueUrl = ({ region, name }: QueueSpec) => `https://sqs.${region}.amazonaws.com/${company.accountId}/${name}`;
const seconds = (date: Date) => String(Math.floor(date.getTime() / 1000));

function attributesOf(queue: QueueSpec): Partial<Record<QueueAttributeName, string>> {
  const { name, region, key, failedTo, acceptsFrom, policy } = queue;
  return {
    QueueArn: queueArn(region, name),
    ApproximateNumberOfMessages: '0',
    CreatedTimestamp: seconds(company.daysAgo(400)),
    LastModifiedTimestamp: seconds(company.daysAgo(90)),
    VisibilityTimeout: '30',
    MaximumMessageSize: '262144',
    MessageRetentionPeriod: String((queue.retentionDays ?? 4) * 86_400),
    DelaySeconds: '0',
    ReceiveMessageWaitTimeSeconds: '0',
    SqsManagedSseEnabled: String(key === undefined),
    ...(name.endsWith('.fifo') ? { FifoQueue: 'true', ContentBasedDeduplication: 'true' } : {}),
    ...(key === undefined || key === 'none' ? {} : { KmsMasterKeyId: key, KmsDataKeyReusePeriodSeconds: '300' }),
    ...(failedTo === undefined
      ? {}
      : { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(region, failedTo), maxReceiveCount: 5 }) }),
    ...(acceptsFrom === undefined
      ? {}
      : {
          RedriveAllowPolicy: JSON.stringify({
            redrivePermission: 'byQueue',
            sourceQueueArns: acceptsFrom.map((source) => queueArn(region, source)),
          }),
        }),
    ...(policy === undefined ? {} : { Policy: JSON.stringify(policy) }),
  };
}

export function sqsData(queues: readonly QueueSpec[]): ServiceData {
  const byRegion = Map.groupBy(queues, ({ region }) => region);
  const byUrl = new Map(queues.map((queue) => [queueUrl(queue), queue]));
  return service('sqs')({
    ListQueues: ({ MaxResults, NextToken }, { region }) => {
      const all = (byRegion.get(region) ?? []).map(queueUrl);
      const { items, nextToken } = page(all, { token: NextToken, max: MaxResults, defaultMax: 1000, invalidToken: 'InvalidAddress' });
      // Only a request with a page size is paged; every other gets the first thousand. An empty list is left out.
      return {
        ...(items.length === 0 ? {} : { QueueUrls: items }),
        ...(MaxResults === undefined || nextToken === undefined ? {} : { NextToken: nextToken }),
      };
    },
    GetQueueAttributes: ({ QueueUrl = '', AttributeNames = [] }) => {
      const queue = byUrl.get(QueueUrl);
      if (queue === undefined) throw awsError('QueueDoesNotExist', 400, 'The specified queue does not exist.');
      const wanted = (name: string) => AttributeNames.some((asked) => asked === 'All' || asked === name);
      return { Attributes: Object.fromEntries(Object.entries(attributesOf(queue)).filter(([name]) => wanted(name))) };
    },
  });
}

/** Queues as the tagging API knows them. */
export const taggedQueues = (queues: readonly QueueSpec[]): TaggedResource[] =>
  queues.map(({ name, region, tags = {} }) => ({ type: 'sqs', arn: queueArn(region, name), region, tags }));
