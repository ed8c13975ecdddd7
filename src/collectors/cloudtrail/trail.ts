import type { Trail } from '@aws-sdk/client-cloudtrail';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, each, eachOf, listed, listingFrom } from '../../model/reads.ts';
import { bucketExposure, bucketLoggingTarget, bucketRetention, exposureReads, loggingReads, retentionReads } from '../s3/log-bucket.ts';
import { ownBuckets } from '../s3/sources.ts';
import { cloudTrail } from '../sdk/services.ts';
import { trails } from './sources.ts';
import { tagsByArn } from '../tags.ts';

type OwnTrail = Trail & { readonly S3BucketName: string };

/** A trail belongs to the account that its ARN names: the one of an organization shows in every member, and is judged in its own. */
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
  gone: ['TrailNotFoundException'],
  tags: bulk(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    status: each(cloudTrail, 'GetTrailStatus', {
      input: ({ arn }) => ({ Name: arn }),
      value: (output) =>
        plain({
          IsLogging: output.IsLogging,
          LatestDeliveryError: output.LatestDeliveryError,
          LatestDeliveryTime: output.LatestDeliveryTime,
          LatestCloudWatchLogsDeliveryError: output.LatestCloudWatchLogsDeliveryError,
          LatestCloudWatchLogsDeliveryTime: output.LatestCloudWatchLogsDeliveryTime,
        }),
    }),
    kmsKeyId: listed(({ KmsKeyId }) => KmsKeyId),
    logFileValidation: listed(
      ({ LogFileValidationEnabled: on }) => on ?? notReported('the answer does not say whether log files are signed'),
    ),
    logGroup: listed(({ CloudWatchLogsLogGroupArn }) => CloudWatchLogsLogGroupArn),
    bucket: listed(({ S3BucketName }) => S3BucketName),
    prefix: listed(({ S3KeyPrefix }) => S3KeyPrefix),
    bucketIsOwn: bulk(ownBuckets, (buckets, _trail, { S3BucketName }) => buckets?.some(({ name }) => name === S3BucketName) === true),
    bucketExposure: eachOf(exposureReads, (aws, _trail, { S3BucketName }, shared) => bucketExposure(S3BucketName, aws, shared)),
    bucketLoggingTarget: eachOf(loggingReads, (aws, _trail, { S3BucketName }, shared) => bucketLoggingTarget(S3BucketName, aws, shared)),
    bucketRetention: eachOf(retentionReads, (aws, _trail, { S3BucketName }, shared) => bucketRetention(S3BucketName, aws, shared)),
  },
});
