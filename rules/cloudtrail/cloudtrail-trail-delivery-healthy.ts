import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { logArchiveBuckets } from '../shared/log-archive.ts';
import { holdsAny } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailDeliveryHealthy = defineRule({
  id: 'cloudtrail-trail-delivery-healthy',
  title: 'CloudTrail trails should deliver to an existing bucket of a trusted account',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['status', 'bucket', 'bucketIsOwn'],
  params: { logArchiveBuckets, maxLagHours: integer(24, 'Maximum hours since the last delivery of log files.', { min: 1, max: 720 }) },
  messages: {
    delivered: 'Log files are delivered to the bucket {{bucket}}.',
    stopped: 'Logging is stopped.',
    refused: 'Log files are not delivered to the bucket {{bucket}}: {{error}}.',
    stale: 'Log files were last delivered {{last}}, more than {{hours}} hours ago.',
    starting: 'The trail started logging less than {{hours}} hours ago and has not delivered log files yet.',
    foreign: 'Log files are delivered to the bucket {{bucket}}, which does not belong to this account. Its owner could not be determined.',
  },
  rationale:
    'A trail that cannot deliver records nothing. If its bucket was deleted, another account can create a bucket with that name and receive the logs.',
  remediation: {
    text: 'Correct the bucket or its policy, or set another bucket. Add the buckets of your log archive account to logArchiveBuckets.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
    impact: 'The change does not interrupt service. Events that were not delivered are not delivered later.',
    cli: `aws cloudtrail get-trail-status --name {{arn}}
aws cloudtrail update-trail --name {{arn}} --s3-bucket-name LOG_BUCKET
aws cloudtrail start-logging --name {{arn}}`,
    console: [
      'Open the trail in the CloudTrail console and read the delivery error.',
      'Correct the policy of the log bucket or the key, or choose another bucket under General details.',
      'Choose Start logging if logging is stopped.',
    ].join('\n'),
    terraform: terraformResource('aws_cloudtrail', 'name           = "{{name}}"', 's3_bucket_name = "LOG_BUCKET"', 'enable_logging = true'),
    cloudFormation: cloudFormationResource(
      'AWS::CloudTrail::Trail',
      "TrailName: '{{name}}'",
      'S3BucketName: LOG_BUCKET',
      'IsLogging: true',
    ),
  },
  controls: { cloudsploit: ['cloudtrailDeliveryFailing', 'cloudtrailS3Bucket'] },
  evaluate: (facts, { pass, fail, indeterminate }, { now, params }) => {
    const { IsLogging, LatestDeliveryError: error, LatestDeliveryTime: last, StartLoggingTime: started } = facts.status;
    const bucket = () => facts.bucket;
    if (IsLogging === false) return fail('stopped');
    if (error) {
      const deleted = { severity: 'high', because: 'the bucket does not exist, so another account can create it' } as const;
      return fail('refused', { bucket, error }, error === 'NoSuchBucket' ? deleted : undefined);
    }
    const hours = params.maxLagHours;
    const isRecent = (time: string | undefined) => time !== undefined && now - Date.parse(time) <= hours * 3_600_000;
    if (!isRecent(last)) {
      if (isRecent(started)) return indeterminate('starting', { hours });
      const quiet = { severity: 'low', because: 'a trail without events does not deliver log files' } as const;
      return fail('stale', { last: last ?? 'never', hours }, quiet);
    }
    const isTrusted = holdsAny(
      () => params.logArchiveBuckets.length > 0 && params.logArchiveBuckets.includes(bucket()),
      () => facts.bucketIsOwn,
    );
    return isTrusted ? pass('delivered', { bucket }) : indeterminate('foreign', { bucket });
  },
});
