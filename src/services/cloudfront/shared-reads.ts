import type { DistributionSummary, VpcOriginSummary } from '@aws-sdk/client-cloudfront';
import { sharedListing } from '../../core/fact-reads.ts';
import { cloudFront } from './clients.ts';

export const distributions = sharedListing(cloudFront, 'ListDistributions', {
  scope: 'global',
  input: () => ({ MaxItems: 100 }),
  token: ['Marker', 'DistributionList.NextMarker'],
  items: ({ DistributionList }) => DistributionList?.Items,
  value: (items): readonly DistributionSummary[] => items,
});

/** VPC origins by ID. */
export const vpcOrigins = sharedListing(cloudFront, 'ListVpcOrigins', {
  scope: 'global',
  input: () => ({ MaxItems: 100 }),
  token: ['Marker', 'VpcOriginList.NextMarker'],
  items: ({ VpcOriginList }) => VpcOriginList?.Items,
  value: (items): ReadonlyMap<string, VpcOriginSummary> => new Map(items.map((origin) => [origin.Id ?? '', origin])),
});
