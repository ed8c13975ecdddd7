import type { AccessPoint } from '@aws-sdk/client-s3-control';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listing, perResource, perResourceCalls, shared } from '../../core/fact-reads.ts';
import { toJson } from '../../core/to-json.ts';
import { blockOfBuckets, blockReads } from './bucket-block.ts';
import { s3Control } from './clients.ts';
import { accountPublicAccessBlock } from './shared-reads.ts';

const input = ({ accountId, id }: { readonly accountId: string; readonly id: string }) => ({ AccountId: accountId, Name: id });

/** Access points of the account in one Region; the bucket can belong to another account. */
export const accessPointCollector = defineCollector<'AWS::S3::AccessPoint', AccessPoint>({
  type: 'AWS::S3::AccessPoint',
  service: 's3',
  scope: 'regional',
  list: listing(s3Control, 'ListAccessPoints', {
    input: ({ accountId }) => ({ AccountId: accountId, MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.AccessPointList,
    resource: (raw, { partition, region, accountId }) =>
      raw.Name === undefined
        ? undefined
        : { id: raw.Name, arn: raw.AccessPointArn ?? `arn:${partition}:s3:${region}:${accountId}:accesspoint/${raw.Name}`, raw },
  }),
  deletion: deletionCheck(s3Control, 'GetAccessPoint', {
    errorCodes: ['NoSuchAccessPoint'],
    notFoundErrorCodes: ['NoSuchAccessPoint'],
    input,
  }),
  facts: {
    publicAccessBlock: perResource(s3Control, 'GetAccessPoint', {
      input,
      value: (output) => toJson(output.PublicAccessBlockConfiguration ?? notReported('the answer does not contain the configuration')),
    }),
    bucketPublicAccessBlock: perResourceCalls(blockReads, (aws, { accountId, region }, { raw: { Bucket, BucketAccountId } }) =>
      blockOfBuckets(aws, accountId, [{ Bucket, BucketAccountId, Region: region }]),
    ),
    accountPublicAccessBlock: shared(accountPublicAccessBlock, (block) => block),
    policy: perResource(s3Control, 'GetAccessPointPolicy', {
      input,
      value: ({ Policy }) => Policy || notReported('the answer does not contain the policy'),
      notConfiguredErrorCodes: ['NoSuchAccessPointPolicy'],
    }),
    networkOrigin: fromListing(({ NetworkOrigin }) => NetworkOrigin ?? notReported('the listing does not contain the network origin')),
    bucket: fromListing(({ Bucket }) => Bucket ?? notReported('the listing does not contain the bucket')),
  },
});
