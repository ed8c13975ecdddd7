import { sdkService } from '../../core/sdk.ts';

export const accountManagement = sdkService('account', () => import('./client.ts'), 'AccountClient');
