import { sdkService } from '../../core/sdk.ts';

export const ec2 = sdkService('ec2', () => import('./client.ts'), 'EC2Client', {
  unavailable: {
    source: 'https://github.com/ekristen/aws-nuke/issues/774',
    asOf: '2026-10',
    errors: [{ operation: 'DescribeClientVpnEndpoints', code: 'InvalidAction' }],
  },
});
