import { listingSource } from '../../model/reads.ts';
import { sns } from '../sdk/services.ts';

/** ARNs of the topics that the account owns in a Region. */
export const topicArns = listingSource(sns, 'ListTopics', {
  scope: 'regional',
  token: 'NextToken',
  items: ({ Topics }) => Topics,
  value: (items): ReadonlySet<string> => new Set(items.flatMap(({ TopicArn }) => TopicArn ?? [])),
});
