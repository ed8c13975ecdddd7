import type { MultiRegionAccessPointReport } from '@aws-sdk/client-s3-control';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { fromListing, listing } from '../../core/fact-reads.ts';
import { s3MultiRegion } from './clients.ts';

/** Multi-Region Access Points of the account. */
export const multiRegionAccessPointCollector = defineCollector<'AWS::S3::MultiRegionAccessPoint', MultiRegionAccessPointReport>({
  type: 'AWS::S3::MultiRegionAccessPoint',
  service: 's3',
  scope: 'global',
  list: listing(s3MultiRegion, 'ListMultiRegionAccessPoints', {
    input: ({ accountId }) => ({ AccountId: accountId }),
    token: 'NextToken',
    items: (output) => output.AccessPoints,
    resource: (raw, { partition, accountId }) =>
      raw.Name === undefined
        ? undefined
        : // Its ARN is made of the alias, not of the name (https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRequests.html).
          { id: raw.Name, arn: `arn:${partition}:s3::${accountId}:accesspoint/${raw.Alias ?? raw.Name}`, raw },
  }),
  facts: {
    publicAccessBlock: fromListing(({ PublicAccessBlock }) =>
      toJson(PublicAccessBlock ?? notReported('the listing holds no configuration')),
    ),
    regions: fromListing(({ Regions = [] }) => Regions.flatMap(({ Region }) => Region ?? [])),
  },
});
