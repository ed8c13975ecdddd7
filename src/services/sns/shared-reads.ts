import type { Subscription } from '@aws-sdk/client-sns';
import type { Aws, SharedRead } from '../../core/collector.ts';
import { apiCalls, sharedListing } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { sns } from './clients.ts';

/** ARNs of the topics that the account owns in a Region. */
export const topicArns = sharedListing(sns, 'ListTopics', {
  scope: 'regional',
  token: 'NextToken',
  items: ({ Topics }) => Topics,
  value: (items): ReadonlySet<string> => new Set(items.flatMap(({ TopicArn }) => TopicArn ?? [])),
});

/** Subscriptions that the account created in a Region, also to topics of other accounts. */
export const subscriptions = sharedListing(sns, 'ListSubscriptions', {
  scope: 'regional',
  token: 'NextToken',
  items: ({ Subscriptions }) => Subscriptions,
  value: (items): readonly Subscription[] => items,
});

type TopicAttributes = Readonly<Record<string, string>>;

/** A topic with its attributes, or why they could not be read. */
export interface DescribedTopic {
  readonly arn: string;
  readonly attributes: TopicAttributes | ReadFailure;
}

/** All topics of a Region. One call returns all attributes of a topic. */
export const topics: SharedRead<readonly DescribedTopic[]> = {
  name: 'sns:GetTopicAttributes',
  scope: 'regional',
  apiCalls: [...topicArns.apiCalls, apiCalls(sns, 'GetTopicAttributes')],
  notConfiguredErrorCodes: [],
  load: async (aws, _scope, shared) => {
    const described = await mapConcurrently((await shared(topicArns)) ?? [], (arn) => describe(aws, arn));
    return described.filter((topic) => topic !== undefined);
  },
};

const notReported = new ReadFailure('', {
  kind: 'not-reported',
  action: sns.action('GetTopicAttributes'),
  message: 'the response does not contain the attributes',
});

/** Returns a topic with its attributes; `undefined`: the topic was deleted during the audit. */
async function describe(aws: Aws, arn: string): Promise<DescribedTopic | undefined> {
  try {
    const { Attributes } = await aws.call(sns, 'GetTopicAttributes', { TopicArn: arn });
    return { arn, attributes: Attributes?.['TopicArn'] === undefined ? notReported : Attributes };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return ['NotFound', 'NotFoundException'].includes(error.code) ? undefined : { arn, attributes: error };
  }
}

/** @throws the error of the read, which makes the fact unreadable */
export function attributesOf({ attributes }: DescribedTopic): TopicAttributes {
  if (attributes instanceof ReadFailure) throw attributes;
  return attributes;
}

/** Whether a topic has a confirmed subscription, in any account. @throws the error of the read */
export const hasSubscribers = (topic: DescribedTopic): boolean => Number(attributesOf(topic)['SubscriptionsConfirmed']) > 0;
