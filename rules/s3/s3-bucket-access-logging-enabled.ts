import { receivesAccessLogs } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketAccessLoggingEnabled = defineRule({
  id: 's3-bucket-access-logging-enabled',
  title: 'S3 buckets should log access',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['loggingTarget', 'policy', 'acl'],
  messages: {
    logged: 'Access is logged to {{target}}.',
    off: 'Access is not logged.',
    logTarget: 'S3 delivers access logs here; a log of the logs is not asked for.',
  },
  rationale: 'After a leak nobody can say who read or changed which object.',
  remediation: {
    text: 'Turn on server access logging to a bucket that is kept for logs, in the same Region and account.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
    cli: "aws s3api put-bucket-logging --bucket BUCKET --bucket-logging-status 'LoggingEnabled={TargetBucket=LOG_BUCKET,TargetPrefix=BUCKET/}'",
  },
  controls: {
    securityHub: ['S3.9'],
    awsConfig: ['s3-bucket-logging-enabled'],
    nist80053: ['AU-2', 'AU-3', 'AU-12', 'SI-4'],
    prowler: ['s3_bucket_server_access_logging_enabled'],
    cloudsploit: ['bucketLogging'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.loggingTarget !== undefined) return pass('logged', { target: facts.loggingTarget });
    return receivesAccessLogs(facts) ? notApplicable('logTarget') : fail('off');
  },
});
