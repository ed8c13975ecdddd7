import { cloudFormationResource } from '../shared/code-snippets.ts';
import { receivesAccessLogs } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketAccessLoggingEnabled = defineRule({
  id: 's3-bucket-access-logging-enabled',
  title: 'S3 buckets should have server access logging enabled',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['loggingTarget', 'policy', 'acl'],
  messages: {
    logged: 'Server access logs are delivered to {{target}}.',
    off: 'Server access logging is disabled.',
    logTarget: 'The bucket receives server access logs. AWS does not require logging for such a bucket.',
  },
  rationale: 'Without access logs you cannot determine after a leak who read or changed an object.',
  remediation: {
    text: 'Enable server access logging to a log bucket in the same Region and account. The bucket policy of the log bucket must allow logging.s3.amazonaws.com to write.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
    impact: 'The change does not interrupt service. S3 charges for the storage of the logs.',
    cli: `aws s3api put-bucket-logging --bucket {{id}} --bucket-logging-status '{"LoggingEnabled":{"TargetBucket":"LOG_BUCKET","TargetPrefix":"LOG_PREFIX/"}}'`,
    console:
      'Open the bucket in the Amazon S3 console and choose Properties.\nUnder Server access logging, choose Edit, then Enable.\nChoose the destination bucket and save the changes.',
    terraform: `resource "aws_s3_bucket_logging" "this" {
  bucket        = aws_s3_bucket.this.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "access/"
}`,
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      'LoggingConfiguration:',
      '  DestinationBucketName: LOG_BUCKET',
      '  LogFilePrefix: access/',
    ),
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
