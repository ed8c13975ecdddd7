import { sdkService } from '../../core/sdk.ts';

export const ecs = sdkService('ecs', () => import('./client.ts'), {
  client: 'ECSClient',
  rates: {
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html',
    asOf: '2026-11',
    each: { perSecond: 20, burst: 50 },
  },
});
