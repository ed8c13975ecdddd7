import { sdkService } from '../../core/sdk.ts';

export const tagging = sdkService('tagging', () => import('./client.ts'), 'ResourceGroupsTaggingAPIClient', { prefix: 'tag' });
