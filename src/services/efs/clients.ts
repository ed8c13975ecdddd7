import { sdkService } from '../../core/sdk.ts';

export const efs = sdkService('efs', () => import('./client.ts'), { client: 'EFSClient', prefix: 'elasticfilesystem' });
