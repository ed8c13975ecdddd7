import { logArchiveBuckets } from '../shared/log-archive.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailLogBucketAccessLogged = defineRule({
  id: 'cloudtrail-log-bucket-access-logged',
  title: 'CloudTrail log buckets should have server access logging enabled',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['bucket', 'bucketIsOwn', 'bucketLoggingTarget'],
  params: { logArchiveBuckets },
  messages: {
    logged: 'Access to the log bucket {{bucket}} is logged to {{target}}.',
    off: 'Server access logging is disabled for the log bucket {{bucket}}.',
    foreign: 'The log bucket {{bucket}} does not belong to this account, so its access logging could not be determined.',
    archive: 'The log bucket {{bucket}} is in the log archive and is evaluated there.',
  },
  rationale: 'An attacker who deletes or reads CloudTrail logs leaves no trace if access to the log bucket is not logged.',
  remediation: {
    text: 'Enable server access logging for the log bucket, to another bucket in the same Region and account.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
    impact: 'The change does not interrupt service. S3 charges for the storage of the logs.',
    cli: `aws s3api put-bucket-logging --bucket {{bucket}} --bucket-logging-status '{"LoggingEnabled":{"TargetBucket":"ACCESS_LOG_BUCKET","TargetPrefix":"cloudtrail/"}}'`,
  },
  controls: {
    securityHub: ['CloudTrail.7'],
    cis: ['3.0:3.4', '5.0:3.4', '6.0:4.4', '7.0:4.4'],
    prowler: ['cloudtrail_logs_s3_bucket_access_logging_enabled'],
    cloudsploit: ['cloudtrailBucketAccessLogging'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const bucket = () => facts.bucket;
    if (params.logArchiveBuckets.length > 0 && params.logArchiveBuckets.includes(bucket())) return notApplicable('archive', { bucket });
    if (!facts.bucketIsOwn) return indeterminate('foreign', { bucket });
    const target = facts.bucketLoggingTarget;
    return target === undefined ? fail('off', { bucket }) : pass('logged', { bucket, target });
  },
});
