import { sdkService } from '../../core/sdk.ts';

export const tagging = sdkService('tagging', () => import('./client.ts'), { client: 'ResourceGroupsTaggingAPIClient', prefix: 'tag' });
