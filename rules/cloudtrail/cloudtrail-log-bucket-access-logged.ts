import { logArchiveBuckets } from '../shared/log-archive.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailLogBucketAccessLogged = defineRule({
  id: 'cloudtrail-log-bucket-access-logged',
  title: 'Access to trail logs should be logged',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['bucket', 'bucketIsOwn', 'bucketLoggingTarget'],
  params: { logArchiveBuckets },
  messages: {
    logged: 'Access to {{bucket}} is logged to {{target}}.',
    off: 'Access to {{bucket}} is not logged.',
    foreign: '{{bucket}} is no bucket of this account, so its access log cannot be read.',
    archive: '{{bucket}} is in the log archive and judged there.',
  },
  rationale: 'Whoever covers traces begins with the logs, and without access logs that shows nowhere.',
  remediation: {
    text: 'Turn on server access logging of the bucket, to another bucket in the same Region and account.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
  },
  controls: {
    securityHub: ['CloudTrail.7'],
    cis: ['3.0:3.4', '5.0:3.4', '6.0:4.4', '7.0:4.4'],
    prowler: ['cloudtrail_logs_s3_bucket_access_logging_enabled'],
    cloudsploit: ['cloudtrailBucketAccessLogging'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { bucket } = facts;
    if (params.logArchiveBuckets.includes(bucket)) return notApplicable('archive', { bucket });
    if (!facts.bucketIsOwn) return indeterminate('foreign', { bucket });
    const target = facts.bucketLoggingTarget;
    return target === undefined ? fail('off', { bucket }) : pass('logged', { bucket, target });
  },
});
