import { sdkService } from '../../core/sdk.ts';

export const rds = sdkService('rds', () => import('./client.ts'), 'RDSClient');
