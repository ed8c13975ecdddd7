import { sdkService } from '../../core/sdk.ts';

/** Version 1 of the API: Classic Load Balancers. */
export const elb = sdkService('elb', () => import('./client.ts'), 'ElasticLoadBalancingClient', { prefix: 'elasticloadbalancing' });

/** Version 2 of the API: Application, Network and Gateway Load Balancers. */
export const elbV2 = sdkService('elbv2', () => import('./v2-client.ts'), 'ElasticLoadBalancingV2Client', {
  prefix: 'elasticloadbalancing',
});
