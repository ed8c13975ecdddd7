import type { Subscription } from '@aws-sdk/client-sns';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import type { SubscriptionEndpoint } from './facts.ts';
import { subscriptions } from './shared-reads.ts';

/** Subscriptions that the account created, also to topics of other accounts. */
export const subscriptionCollector = defineCollector<'AWS::SNS::Subscription', Subscription>({
  type: 'AWS::SNS::Subscription',
  service: 'sns',
  scope: 'regional',
  list: listingFrom(subscriptions, (all) =>
    all.flatMap((raw) => {
      const { SubscriptionArn: arn, TopicArn: topic } = raw;
      // Instead of an ARN, AWS returns `PendingConfirmation` or `Deleted` for subscriptions that receive nothing.
      if (topic === undefined || !arn?.startsWith('arn:')) return [];
      const name = `${topic.slice(topic.lastIndexOf(':') + 1)} (${raw.Protocol ?? 'unknown protocol'})`;
      return [{ id: arn.slice(arn.lastIndexOf(':') + 1), arn, name, raw }];
    }),
  ),
  facts: {
    protocol: fromListing(({ Protocol }) => Protocol ?? notReported('the response does not contain the protocol')),
    endpoint: fromListing(({ Endpoint }) =>
      Endpoint === undefined ? notReported('the response does not contain the endpoint') : endpointOf(Endpoint),
    ),
    owner: fromListing(({ Owner }) => Owner ?? notReported('the response does not contain the owner')),
    topic: fromListing(({ TopicArn }) => TopicArn ?? notReported('the response does not contain the topic')),
  },
});

/** Returns where an endpoint is, without credentials, paths and personal names. */
export function endpointOf(endpoint: string): SubscriptionEndpoint {
  const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(endpoint)?.[1];
  if (account !== undefined) return { account };
  const domain = /^[^\s@/]+@([^\s@]+)$/.exec(endpoint)?.[1];
  if (domain !== undefined) return { domain: domain.toLowerCase() };
  if (!URL.canParse(endpoint)) return {};
  const { hostname, username, password } = new URL(endpoint);
  return { ...(hostname === '' ? {} : { domain: hostname }), ...(username + password === '' ? {} : { credentials: true }) };
}
