import { sdkService } from '../../core/sdk.ts';

export const eventBridge = sdkService('events', () => import('./client.ts'), { client: 'EventBridgeClient' });
