import type { MultiRegionAccessPointReport } from '@aws-sdk/client-s3-control';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { fromListing, listing, perResource, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { blockOfBuckets, blockReads } from './bucket-block.ts';
import { s3MultiRegion } from './clients.ts';
import { accountPublicAccessBlock } from './shared-reads.ts';

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
        : // The ARN contains the alias, not the name (https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRequests.html).
          { id: raw.Name, arn: `arn:${partition}:s3::${accountId}:accesspoint/${raw.Alias ?? raw.Name}`, raw },
  }),
  facts: {
    publicAccessBlock: fromListing(({ PublicAccessBlock }) =>
      toJson(PublicAccessBlock ?? notReported('the listing does not contain the configuration')),
    ),
    bucketPublicAccessBlock: perResourceCalls(blockReads, (aws, { accountId }, { raw: { Regions = [] } }) =>
      blockOfBuckets(aws, accountId, Regions),
    ),
    accountPublicAccessBlock: shared(accountPublicAccessBlock, (block) => block),
    policy: perResource(s3MultiRegion, 'GetMultiRegionAccessPointPolicy', {
      input: ({ accountId, id }) => ({ AccountId: accountId, Name: id }),
      value: ({ Policy }) => Policy?.Established?.Policy || undefined,
    }),
    networkOrigin: fromListing(() => undefined),
    regions: fromListing(({ Regions = [] }) => Regions.flatMap(({ Region }) => Region ?? [])),
  },
});
