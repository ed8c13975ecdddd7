import { sdkService } from '../../core/sdk.ts';

export const lambda = sdkService('lambda', () => import('./client.ts'), 'LambdaClient');
