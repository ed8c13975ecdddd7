import { sdkService } from '../../core/sdk.ts';

export const wafV2 = sdkService('wafv2', () => import('./client.ts'), {
  client: 'WAFV2Client',
  rates: {
    source: 'https://docs.aws.amazon.com/waf/latest/developerguide/limits.html',
    asOf: '2026-11',
    each: { perSecond: 5 },
    operations: { ListResourcesForWebACL: { perSecond: 1 } },
  },
});
