import { sdkService } from '../../core/sdk.ts';

export const redshift = sdkService('redshift', () => import('./client.ts'), { client: 'RedshiftClient' });
export const redshiftServerless = sdkService('redshift-serverless', () => import('./serverless-client.ts'), {
  client: 'RedshiftServerlessClient',
});
