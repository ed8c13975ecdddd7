import { sdkService } from '../../core/sdk.ts';

export const ecr = sdkService('ecr', () => import('./client.ts'), 'ECRClient');
