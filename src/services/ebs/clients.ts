import { sdkService } from '../../core/sdk.ts';

export const dlm = sdkService('dlm', () => import('./dlm-client.ts'), { client: 'DLMClient' });
