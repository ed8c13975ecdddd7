import { sdkService } from '../../core/sdk.ts';

export const ec2 = sdkService('ec2', () => import('./client.ts'), {
  client: 'EC2Client',
  rates: {
    source: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html',
    asOf: '2026-11',
    each: { perSecond: 20, burst: 100 },
  },
  unavailable: {
    source: 'https://github.com/ekristen/aws-nuke/issues/774',
    asOf: '2026-10',
    errors: [{ operation: 'DescribeClientVpnEndpoints', code: 'InvalidAction' }],
  },
});
