import { sdkService } from '../../core/sdk.ts';

export const guardDuty = sdkService('guardduty', () => import('./client.ts'), { client: 'GuardDutyClient' });
