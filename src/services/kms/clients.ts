import { sdkService } from '../../core/sdk.ts';

export const kms = sdkService('kms', () => import('./client.ts'), {
  client: 'KMSClient',
  rates: {
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html',
    asOf: '2026-11',
    each: { perSecond: 100 },
    operations: {
      DescribeKey: { perSecond: 2000 },
      GetKeyPolicy: { perSecond: 1000 },
      GetKeyRotationStatus: { perSecond: 1000 },
      ListKeys: { perSecond: 500 },
      ListAliases: { perSecond: 500 },
      ListResourceTags: { perSecond: 2000 },
    },
  },
});
