import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { perResource, listing, deletionCheck } from '../../core/fact-reads.ts';
import { s3Control } from './clients.ts';

/** Access points of the account in one Region, whoever owns the bucket behind them. */
export const accessPointCollector = defineCollector<'AWS::S3::AccessPoint', null>({
  type: 'AWS::S3::AccessPoint',
  service: 's3',
  scope: 'regional',
  list: listing(s3Control, 'ListAccessPoints', {
    input: ({ accountId }) => ({ AccountId: accountId, MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.AccessPointList,
    resource: ({ Name, AccessPointArn }, { partition, region, accountId }) =>
      Name === undefined
        ? undefined
        : { id: Name, arn: AccessPointArn ?? `arn:${partition}:s3:${region}:${accountId}:accesspoint/${Name}`, raw: null },
  }),
  deletion: deletionCheck(s3Control, 'GetAccessPoint', {
    errorCodes: ['NoSuchAccessPoint'],
    notFoundErrorCodes: ['NoSuchAccessPoint'],
    input: ({ accountId, id }) => ({ AccountId: accountId, Name: id }),
  }),
  facts: {
    publicAccessBlock: perResource(s3Control, 'GetAccessPoint', {
      input: ({ accountId, id }) => ({ AccountId: accountId, Name: id }),
      value: (output) => toJson(output.PublicAccessBlockConfiguration ?? notReported('the answer holds no configuration')),
    }),
  },
});
