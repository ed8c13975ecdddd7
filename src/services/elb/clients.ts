import { type PublishedRates, sdkService } from '../../core/sdk.ts';

const prefix = 'elasticloadbalancing';

/** Each version of the API has its own tokens for all its Describe operations. */
const rates: PublishedRates = {
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/elb-api-throttling.html',
  asOf: '2026-11',
  shared: { perSecond: 10, burst: 40 },
};

/** Version 1 of the API: Classic Load Balancers. */
export const elb = sdkService('elb', () => import('./client.ts'), { client: 'ElasticLoadBalancingClient', prefix, rates });

/** Version 2 of the API: Application, Network and Gateway Load Balancers. */
export const elbV2 = sdkService('elbv2', () => import('./v2-client.ts'), { client: 'ElasticLoadBalancingV2Client', prefix, rates });
