import { sdkService } from '../../core/sdk.ts';

export const ecr = sdkService('ecr', () => import('./client.ts'), { client: 'ECRClient' });

/** The API of public repositories; its other endpoint, in us-west-2, shows the same repositories. */
export const ecrPublic = sdkService('ecr-public', () => import('./public-client.ts'), {
  client: 'ECRPUBLICClient',
  region: { aws: 'us-east-1' },
});
