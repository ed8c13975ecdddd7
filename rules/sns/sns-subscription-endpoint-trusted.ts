import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const snsSubscriptionEndpointTrusted = defineRule({
  id: 'sns-subscription-endpoint-trusted',
  title: 'SNS subscriptions should deliver messages only to trusted accounts and domains',
  resourceType: 'AWS::SNS::Subscription',
  responsibility: 'customer-data',
  severity: 'medium',
  tier: 2,
  facts: ['endpoint', 'owner', 'topic'],
  params: {
    trustedAccounts,
    trustedDomains: strings([], 'Domains of web and email addresses that may receive messages. Empty: all domains.', '^[a-z0-9.-]+$'),
  },
  messages: {
    trusted: 'Messages are delivered to {{target}}.',
    account: 'Messages are delivered to the account {{account}}, which is not trusted.',
    owner: 'The account {{account}} created the subscription, and is not trusted.',
    domain: 'Messages are delivered to {{domain}}, which is not a trusted domain.',
    topic: 'The topic belongs to the account {{account}}, so this account does not own the messages.',
    anywhere: 'The configuration does not list trusted domains.',
    other: 'The endpoint is neither in an AWS account nor a web or email address.',
  },
  rationale: 'A subscription copies every message to its endpoint, and remains when its owner leaves or the domain expires.',
  remediation: {
    text: 'Delete the subscription, or add the account to trustedAccounts or the domain to trustedDomains.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-delete-subscription-topic.html',
    impact: 'The endpoint receives no further messages.',
    cli: 'aws sns unsubscribe --subscription-arn {{arn}}',
    console: 'Open Subscriptions in the Amazon SNS console.\nSelect the subscription and choose Delete.',
    notAsCode: 'Remove the subscription from the template or configuration that declares it.',
  },
  controls: {},
  related: { cloudsploit: ['snsValidSubscribers'] },
  evaluate: (facts, { pass, fail, notApplicable }, { resource: { accountId }, params }) => {
    const isTrusted = (account: string) => account === accountId || params.trustedAccounts.includes(account);
    const topicOwner = facts.topic.split(':')[4] ?? '';
    if (topicOwner !== accountId) return notApplicable('topic', { account: topicOwner });
    const { account, domain } = facts.endpoint;
    if (account !== undefined && !isTrusted(account)) return fail('account', { account });
    if (domain !== undefined && params.trustedDomains.length > 0 && !isWithin(domain, params.trustedDomains))
      return fail('domain', { domain });
    if (!isTrusted(facts.owner)) return fail('owner', { account: facts.owner });
    if (account !== undefined) return pass('trusted', { target: `the account ${account}` });
    if (domain === undefined) return notApplicable('other');
    return params.trustedDomains.length === 0 ? notApplicable('anywhere') : pass('trusted', { target: domain });
  },
});

/** Whether a host name is one of the domains, or part of one. */
const isWithin = (name: string, domains: readonly string[]): boolean =>
  domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
