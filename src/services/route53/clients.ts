import { sdkService } from '../../core/sdk.ts';

/** A global service with one endpoint in each partition (https://docs.aws.amazon.com/general/latest/gr/r53.html). All its requests share one limit. */
export const route53 = sdkService('route53', () => import('./client.ts'), {
  client: 'Route53Client',
  region: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' },
  rates: {
    source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html',
    asOf: '2026-11',
    shared: { perSecond: 5 },
  },
});

/** Registered domains (https://docs.aws.amazon.com/general/latest/gr/r53.html). */
export const route53Domains = sdkService('route53domains', () => import('./domains-client.ts'), {
  client: 'Route53DomainsClient',
  region: { aws: 'us-east-1' },
});
