import { sdkService } from '../../core/sdk.ts';

/** A global service with one endpoint in each partition that offers it (https://docs.aws.amazon.com/general/latest/gr/cf_region.html). */
export const cloudFront = sdkService('cloudfront', () => import('./client.ts'), {
  client: 'CloudFrontClient',
  region: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' },
});
