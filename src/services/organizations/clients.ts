import { sdkService } from '../../core/sdk.ts';

export const organizations = sdkService('organizations', () => import('./client.ts'), { client: 'OrganizationsClient' });
