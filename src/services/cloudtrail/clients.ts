import { sdkService } from '../../core/sdk.ts';

export const cloudTrail = sdkService('cloudtrail', () => import('./client.ts'), {
  client: 'CloudTrailClient',
  rates: {
    source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html',
    asOf: '2026-11',
    each: { perSecond: 10 },
  },
});
