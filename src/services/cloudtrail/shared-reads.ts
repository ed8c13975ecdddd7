import type { Trail } from '@aws-sdk/client-cloudtrail';
import { sharedRead } from '../../core/fact-reads.ts';
import { cloudTrail } from './clients.ts';

/**
 * Trails that record a Region: those with their home there, and the shadows of others that record all Regions, the organization's too.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html
 */
export const trails = sharedRead(cloudTrail, 'DescribeTrails', {
  scope: 'regional',
  value: ({ trailList = [] }): readonly Trail[] => trailList,
});
