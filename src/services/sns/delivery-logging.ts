import type { Subscription } from '@aws-sdk/client-sns';
import type { FailureLogging, TopicSubscribers } from './facts.ts';
import { attributesOf, type DescribedTopic } from './shared-reads.ts';

/**
 * Endpoints with delivery status logging, by protocol. SNS does not log deliveries of a topic to email addresses and phones.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html
 */
const endpointsByProtocol: ReadonlyMap<string, string> = new Map([
  ['http', 'HTTP'],
  ['https', 'HTTP'],
  ['sqs', 'SQS'],
  ['lambda', 'Lambda'],
  ['firehose', 'Firehose'],
  ['application', 'Application'],
]);

const endpoints: readonly string[] = [...new Set(endpointsByProtocol.values())];

/** Returns the endpoints of the confirmed subscriptions to a topic. @throws the error of reading the topic */
export function subscribersOf(topic: DescribedTopic, all: readonly Subscription[]): TopicSubscribers {
  const own = all.filter(({ TopicArn, SubscriptionArn }) => TopicArn === topic.arn && SubscriptionArn?.startsWith('arn:'));
  return {
    endpoints: [...new Set(own.flatMap(({ Protocol = '' }) => endpointsByProtocol.get(Protocol) ?? []))],
    complete: own.length >= Number(attributesOf(topic)['SubscriptionsConfirmed']),
  };
}

/** Returns the endpoints with and without a role that logs failures. @throws the error of reading the topic */
export function failureLoggingOf(topic: DescribedTopic): FailureLogging {
  const attributes = attributesOf(topic);
  const { logged = [], unlogged = [] } = Object.groupBy(endpoints, (endpoint) =>
    attributes[`${endpoint}FailureFeedbackRoleArn`] ? 'logged' : 'unlogged',
  );
  return { logged, unlogged };
}
