import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const snsSubscriptionUsesHttps = defineRule({
  id: 'sns-subscription-uses-https',
  title: 'SNS subscriptions should deliver messages over HTTPS',
  resourceType: 'AWS::SNS::Subscription',
  responsibility: 'network-traffic-protection',
  severity: 'high',
  tier: 1,
  facts: ['protocol', 'endpoint', 'topic'],
  messages: {
    https: 'Messages are delivered over HTTPS.',
    http: 'Messages are delivered over HTTP to {{domain}}.',
    other: 'The protocol {{protocol}} does not deliver messages to a web address.',
  },
  rationale: 'Messages, and the link that cancels the subscription, can be read and changed in transit.',
  remediation: {
    text: 'Subscribe the HTTPS address of the endpoint, confirm it, and delete this subscription.',
    url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html',
    impact: 'While both subscriptions exist, the endpoint receives every message twice.',
    cli: `aws sns subscribe --topic-arn {{topic}} --protocol https --notification-endpoint HTTPS_URL
aws sns unsubscribe --subscription-arn {{arn}}`,
    console:
      'Open the topic in the Amazon SNS console.\nChoose Create subscription, the protocol HTTPS and the address of the endpoint.\nDelete the HTTP subscription when the new one is confirmed.',
    terraform: terraformResource('aws_sns_topic_subscription', 'topic_arn = "{{topic}}"', 'protocol  = "https"', 'endpoint  = "HTTPS_URL"'),
    cloudFormation: cloudFormationResource('AWS::SNS::Subscription', "TopicArn: '{{topic}}'", 'Protocol: https', 'Endpoint: HTTPS_URL'),
  },
  controls: {
    prowler: ['sns_subscription_not_using_http_endpoints'],
    cloudsploit: ['snsSubscriptionHTTPSonly'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.protocol === 'https') return pass('https');
    if (facts.protocol !== 'http') return notApplicable('other', { protocol: facts.protocol });
    const to = () =>
      `${facts.endpoint.domain ?? 'an address'}${facts.endpoint.credentials ? ', with a user name or password in the address' : ''}`;
    return fail('http', { domain: to, topic: () => facts.topic });
  },
});
