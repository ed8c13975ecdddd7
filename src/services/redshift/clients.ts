import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const redshift = sdkService('redshift', () => import('./client.ts'), { client: 'RedshiftClient' });
export const redshiftServerless = sdkService('redshift-serverless', () => import('./serverless-client.ts'), {
  client: 'RedshiftServerlessClient',
  unavailable: notOfferedIn('redshift-serverless'),
});
