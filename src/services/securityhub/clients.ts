import { sdkService } from '../../core/sdk.ts';

export const securityHub = sdkService('securityhub', () => import('./client.ts'), { client: 'SecurityHubClient' });
