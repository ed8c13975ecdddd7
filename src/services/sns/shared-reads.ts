import { sharedListing } from '../../core/fact-reads.ts';
import { sns } from './clients.ts';

/** ARNs of the topics that the account owns in a Region. */
export const topicArns = sharedListing(sns, 'ListTopics', {
  scope: 'regional',
  token: 'NextToken',
  items: ({ Topics }) => Topics,
  value: (items): ReadonlySet<string> => new Set(items.flatMap(({ TopicArn }) => TopicArn ?? [])),
});
