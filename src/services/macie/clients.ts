import { sdkService } from '../../core/sdk.ts';

export const macie = sdkService('macie2', () => import('./client.ts'), 'Macie2Client');
