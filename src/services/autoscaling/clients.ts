import { sdkService } from '../../core/sdk.ts';

export const autoScaling = sdkService('autoscaling', () => import('./client.ts'), { client: 'AutoScalingClient' });
