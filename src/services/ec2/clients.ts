import { sdkService } from '../../core/sdk.ts';

export const ec2 = sdkService('ec2', () => import('./client.ts'), 'EC2Client');
