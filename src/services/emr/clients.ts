import { sdkService } from '../../core/sdk.ts';

export const emr = sdkService('emr', () => import('./client.ts'), 'EMRClient', { prefix: 'elasticmapreduce' });
