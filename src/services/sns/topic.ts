import { defineCollector } from '../../core/collector.ts';
import { fromListing, listingFrom, shared, sharedByKey } from '../../core/fact-reads.ts';
import { alarmActions } from '../cloudwatch/shared-reads.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { keyPolicy } from '../kms/shared-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { failureLoggingOf, subscribersOf } from './delivery-logging.ts';
import { attributesOf, type DescribedTopic, subscriptions, topics } from './shared-reads.ts';

const keyOf = (topic: DescribedTopic): string | undefined => attributesOf(topic)['KmsMasterKeyId'] || undefined;

/** Topics of the account. */
export const topicCollector = defineCollector<'AWS::SNS::Topic', DescribedTopic>({
  type: 'AWS::SNS::Topic',
  service: 'sns',
  scope: 'regional',
  list: listingFrom(topics, (all) => all.map((raw) => ({ id: raw.arn.slice(raw.arn.lastIndexOf(':') + 1), arn: raw.arn, raw }))),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    policy: fromListing((topic) => attributesOf(topic)['Policy'] || undefined),
    encryptionKey: resourceKey(keyOf),
    keyPolicy: sharedByKey(keyPolicy, keyOf, (policy) => policy),
    hasAlarm: shared(alarmActions, (actions, { arn }) => actions?.has(arn) === true),
    subscribers: shared(subscriptions, (all, _resource, topic) => subscribersOf(topic, all ?? [])),
    failureLogging: fromListing(failureLoggingOf),
    organizationId,
  },
});
