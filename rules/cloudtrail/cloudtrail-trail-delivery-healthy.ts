import { logArchiveBuckets } from '../shared/log-archive.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailDeliveryHealthy = defineRule({
  id: 'cloudtrail-trail-delivery-healthy',
  title: 'Trails should deliver to a bucket that exists and belongs to a known account',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['status', 'bucket', 'bucketIsOwn'],
  params: { logArchiveBuckets, maxLagHours: integer(24, 'Most hours since log files were last delivered.', { min: 1, max: 720 }) },
  messages: {
    delivered: 'Log files are delivered to {{bucket}}.',
    stopped: 'The trail does not log.',
    refused: 'Log files are not delivered to {{bucket}}: {{error}}.',
    stale: 'Log files were last delivered {{last}}, more than {{hours}} hours ago.',
    foreign: 'Log files are delivered to {{bucket}}, which is no bucket of this account; whose it is cannot be seen.',
  },
  rationale: 'A trail that cannot deliver records nothing, and one whose bucket somebody else took over hands them the logs.',
  remediation: {
    text: 'Repair the bucket or its policy, or name another bucket. Name buckets of your log archive account in logArchiveBuckets.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
    cli: 'aws cloudtrail get-trail-status --name TRAIL',
  },
  controls: { cloudsploit: ['cloudtrailDeliveryFailing', 'cloudtrailS3Bucket'] },
  evaluate: (facts, { pass, fail, indeterminate }, { now, params }) => {
    const { IsLogging, LatestDeliveryError: error, LatestDeliveryTime: last } = facts.status;
    const { bucket } = facts;
    if (IsLogging === false) return fail('stopped');
    if (error) {
      const gone = { severity: 'high', because: 'the bucket is gone, so that anybody may make one of its name' } as const;
      return fail('refused', { bucket, error }, error === 'NoSuchBucket' ? gone : undefined);
    }
    if (last === undefined || now - Date.parse(last) > params.maxLagHours * 3_600_000) {
      const quiet = { severity: 'low', because: 'a trail that has nothing to record delivers nothing' } as const;
      return fail('stale', { last: last ?? 'never', hours: params.maxLagHours }, quiet);
    }
    return params.logArchiveBuckets.includes(bucket) || facts.bucketIsOwn
      ? pass('delivered', { bucket })
      : indeterminate('foreign', { bucket });
  },
});
