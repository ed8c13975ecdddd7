import { sdkService } from '../../core/sdk.ts';

export const inspector = sdkService('inspector2', () => import('./client.ts'), 'Inspector2Client');
