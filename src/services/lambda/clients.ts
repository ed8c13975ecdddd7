import { sdkService } from '../../core/sdk.ts';

export const lambda = sdkService('lambda', () => import('./client.ts'), {
  client: 'LambdaClient',
  rates: {
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests',
    asOf: '2026-11',
    shared: { perSecond: 15 },
    operations: { GetPolicy: { perSecond: 15 }, GetFunction: { perSecond: 100 } },
  },
});
