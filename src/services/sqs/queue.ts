import { defineCollector, type FactRead } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { shared, fromListing, listingFrom } from '../../core/fact-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import {
  type DescribedQueue,
  deadLetterArn,
  jsonMember,
  type QueueAttributes,
  queueNetwork,
  queues,
  sqsManagedKey,
} from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

/** A fact from the attributes of the queue. */
const attribute = <V>(value: (attributes: QueueAttributes) => V | NotReported): FactRead<DescribedQueue, V> =>
  fromListing(({ attributes }) => value(attributesOf(attributes)));

/** @throws the error of the read, which makes the fact unreadable */
function attributesOf(attributes: QueueAttributes | ReadFailure): QueueAttributes {
  if (attributes instanceof ReadFailure) throw attributes;
  return attributes;
}

/** Queues of the account. */
export const queueCollector = defineCollector<'AWS::SQS::Queue', DescribedQueue>({
  type: 'AWS::SQS::Queue',
  service: 'sqs',
  scope: 'regional',
  list: listingFrom(queues, (all, { partition, region, accountId }) =>
    all.map((raw) => ({ id: raw.name, arn: `arn:${partition}:sqs:${region}:${accountId}:${raw.name}`, raw })),
  ),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    policy: attribute(({ Policy }) => Policy || undefined),
    encryption: attribute(({ SqsManagedSseEnabled: managed, KmsMasterKeyId: kmsKey }) => {
      if (kmsKey) return { managed: managed === 'true', kmsKey };
      return managed === undefined
        ? notReported('the answer does not contain the encryption', 'sqs:GetQueueAttributes')
        : { managed: managed === 'true' };
    }),
    managedKeyId: shared(sqsManagedKey, (id) => id),
    retentionSeconds: attribute(
      ({ MessageRetentionPeriod: seconds }) =>
        Number(seconds) || notReported('the answer does not contain the retention period', 'sqs:GetQueueAttributes'),
    ),
    deadLetterTarget: shared(queueNetwork, (network, { arn: own }, { attributes }) => {
      const arn = deadLetterArn(attributesOf(attributes));
      if (arn === null) return notReported('the redrive policy is malformed', 'sqs:GetQueueAttributes');
      if (arn === undefined) return undefined;
      const cut = arn.lastIndexOf(':');
      return { arn, exists: own.startsWith(arn.slice(0, cut + 1)) && network?.names.has(arn.slice(cut + 1)) === true };
    }),
    deadLetterSources: shared(queueNetwork, (network, { arn }) => {
      if (network?.failure !== undefined) throw network.failure;
      const sources = network?.sources.get(arn) ?? [];
      const unclear = sources.find(({ retentionSeconds }) => Number.isNaN(retentionSeconds));
      return unclear === undefined
        ? sources
        : notReported(`the answer does not contain the retention period of ${unclear.name}`, 'sqs:GetQueueAttributes');
    }),
    redrivePermission: attribute(({ RedriveAllowPolicy: text }) => {
      if (!text) return 'allowAll';
      const permission = jsonMember(text, 'redrivePermission');
      return typeof permission === 'string' ? permission : notReported('the redrive allow policy is malformed', 'sqs:GetQueueAttributes');
    }),
    organizationId,
  },
});
