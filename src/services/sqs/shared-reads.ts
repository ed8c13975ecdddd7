import type { GetQueueAttributesResult } from '@aws-sdk/client-sqs';
import type { Aws, SharedRead } from '../../core/collector.ts';
import type { DeadLetterSource } from './facts.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { derivedRead, apiCalls } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { managedKey } from '../kms/shared-reads.ts';
import { sqs } from './clients.ts';

export type QueueAttributes = Readonly<NonNullable<GetQueueAttributesResult['Attributes']>>;

/** A queue with its attributes, or why they could not be read. */
export interface DescribedQueue {
  readonly name: string;
  readonly attributes: QueueAttributes | ReadFailure;
}

/** Two names of one error: of the JSON protocol, and of the older query protocol that some endpoints still use. */
const deletedErrorCodes = ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'];

/** All queues of a Region. They are read together, because only its source queues show that a queue is a dead-letter queue. */
export const queues: SharedRead<readonly DescribedQueue[]> = {
  name: 'sqs:GetQueueAttributes',
  scope: 'regional',
  apiCalls: [apiCalls(sqs, 'ListQueues', 'GetQueueAttributes')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const found: DescribedQueue[] = [];
    // Only a request with a page size is paged (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html).
    for await (const { QueueUrls = [] } of aws.pages(sqs, 'ListQueues', { input: { MaxResults: 1000 }, token: 'NextToken' })) {
      const described = await mapConcurrently(QueueUrls, (url) => describe(aws, url));
      found.push(...described.filter((queue) => queue !== undefined));
    }
    return found;
  },
};

const nothing = new ReadFailure('', {
  kind: 'not-reported',
  action: sqs.action('GetQueueAttributes'),
  message: 'the answer does not contain the attributes',
});

/** Returns a queue with its attributes; `undefined`: the queue was deleted during the audit. */
async function describe(aws: Aws, QueueUrl: string): Promise<DescribedQueue | undefined> {
  const name = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
  try {
    const { Attributes } = await aws.call(sqs, 'GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] });
    return { name, attributes: Attributes?.QueueArn === undefined ? nothing : Attributes };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return deletedErrorCodes.includes(error.code) ? undefined : { name, attributes: error };
  }
}

/** Returns the ARN of the dead-letter queue; `null`: the attribute is malformed. */
export function deadLetterArn({ RedrivePolicy: text }: QueueAttributes): string | undefined | null {
  if (text === undefined || text === '') return undefined;
  const arn = jsonMember(text, 'deadLetterTargetArn');
  return typeof arn === 'string' ? arn : null;
}

/** Returns a member of an attribute that contains JSON; `undefined`: the member does not exist. */
export function jsonMember(text: string, name: string): unknown {
  try {
    return (JSON.parse(text) as Readonly<Record<string, unknown>> | null)?.[name];
  } catch {
    return undefined;
  }
}

/** How queues of a Region use each other. */
interface QueueNetwork {
  readonly names: ReadonlySet<string>;
  /** Queues by the ARN of their dead-letter queue. */
  readonly sources: ReadonlyMap<string, readonly DeadLetterSource[]>;
  /** Why a queue could not be read: it could use any other queue. */
  readonly failure: ReadFailure | undefined;
}

export const queueNetwork = derivedRead(
  'sqs:dead-letter queues',
  queues,
  (all): QueueNetwork => ({
    names: new Set(all.map(({ name }) => name)),
    sources: groupByKey(
      all.flatMap(({ name, attributes }) => {
        const arn = attributes instanceof ReadFailure ? undefined : deadLetterArn(attributes);
        if (attributes instanceof ReadFailure || typeof arn !== 'string') return [];
        return [[arn, { name, retentionSeconds: Number(attributes.MessageRetentionPeriod) }] as const];
      }),
    ),
    failure: all.map(({ attributes }) => attributes).find((attributes) => attributes instanceof ReadFailure),
  }),
);

export const sqsManagedKey = managedKey('aws/sqs');
