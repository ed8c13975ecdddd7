import type { Trail } from '@aws-sdk/client-cloudtrail';
import { defineCollector } from '../../core/collector.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, perResourceCalls, fromListing, listingFrom, deletionCheck } from '../../core/fact-reads.ts';
import { bucketExposure, bucketLoggingTarget, bucketRetention, exposureReads, loggingReads, retentionReads } from '../s3/log-bucket.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import { cloudTrail } from './clients.ts';
import { trails } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

type OwnTrail = Trail & { readonly S3BucketName: string };

/** Trails of the account by their ARN: an organization trail is listed in every member account and evaluated in its own. */
export const trailCollector = defineCollector<'AWS::CloudTrail::Trail', OwnTrail>({
  type: 'AWS::CloudTrail::Trail',
  service: 'cloudtrail',
  scope: 'regional',
  list: listingFrom(trails, (items, { region, accountId }) =>
    items.flatMap((trail) => {
      const { TrailARN: arn, HomeRegion, S3BucketName } = trail;
      if (arn === undefined || S3BucketName === undefined || HomeRegion !== region || arn.split(':')[4] !== accountId) return [];
      const id = trail.Name ?? arn;
      return [{ id, arn, name: id, raw: { ...trail, S3BucketName } }];
    }),
  ),
  deletion: deletionCheck(cloudTrail, 'DescribeTrails', {
    errorCodes: ['TrailNotFoundException'],
    input: ({ arn }) => ({ trailNameList: [arn] }),
    ids: ({ trailList = [] }) => trailList.map(({ Name, TrailARN }) => Name ?? TrailARN),
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    status: perResource(cloudTrail, 'GetTrailStatus', {
      input: ({ arn }) => ({ Name: arn }),
      value: (output) =>
        toJson({
          IsLogging: output.IsLogging,
          LatestDeliveryError: output.LatestDeliveryError,
          LatestDeliveryTime: output.LatestDeliveryTime,
          LatestCloudWatchLogsDeliveryError: output.LatestCloudWatchLogsDeliveryError,
          LatestCloudWatchLogsDeliveryTime: output.LatestCloudWatchLogsDeliveryTime,
          StartLoggingTime: output.StartLoggingTime,
        }),
    }),
    kmsKeyId: fromListing(({ KmsKeyId }) => KmsKeyId),
    logFileValidation: fromListing(
      ({ LogFileValidationEnabled: on }) => on ?? notReported('the answer does not contain the setting of log file validation'),
    ),
    logGroup: fromListing(({ CloudWatchLogsLogGroupArn }) => CloudWatchLogsLogGroupArn),
    bucket: fromListing(({ S3BucketName }) => S3BucketName),
    prefix: fromListing(({ S3KeyPrefix }) => S3KeyPrefix),
    bucketIsOwn: shared(ownBuckets, (buckets, _trail, { S3BucketName }) => buckets?.some(({ name }) => name === S3BucketName) === true),
    bucketExposure: perResourceCalls(exposureReads, async (aws, _trail, { raw: { S3BucketName: bucket }, shared }) => {
      const exposure = await bucketExposure(bucket, aws, shared);
      return exposure === undefined || exposure instanceof NotReported ? exposure : { ...exposure, bucket };
    }),
    bucketLoggingTarget: perResourceCalls(loggingReads, (aws, _trail, { raw: { S3BucketName }, shared }) =>
      bucketLoggingTarget(S3BucketName, aws, shared),
    ),
    bucketRetention: perResourceCalls(retentionReads, (aws, _trail, { raw: { S3BucketName }, shared }) =>
      bucketRetention(S3BucketName, aws, shared),
    ),
  },
});
