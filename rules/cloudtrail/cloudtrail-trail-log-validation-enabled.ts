import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailLogValidationEnabled = defineRule({
  id: 'cloudtrail-trail-log-validation-enabled',
  title: 'CloudTrail trails should have log file validation enabled',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  fix: 'trail',
  facts: ['logFileValidation'],
  messages: {
    signed: 'Log file validation is enabled.',
    unsigned: 'Log file validation is disabled.',
  },
  rationale: 'Without digest files you cannot prove that a log file was not changed or deleted.',
  remediation: {
    text: 'Enable log file validation for the trail.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
    impact:
      'The change does not interrupt service. It applies to new log files. It is free of charge except for the storage of digest files.',
    cli: 'aws cloudtrail update-trail --name {{arn}} --enable-log-file-validation',
    terraform: `resource "aws_cloudtrail" "this" {
  name           = "example"
  s3_bucket_name = aws_s3_bucket.logs.id
  enable_log_file_validation = true
}`,
  },
  controls: {
    securityHub: ['CloudTrail.4'],
    awsConfig: ['cloud-trail-log-file-validation-enabled'],
    cis: ['3.0:3.2', '5.0:3.2', '6.0:4.2', '7.0:4.2'],
    nist80053: ['AU-9', 'SI-4', 'SI-7', 'SI-7(1)'],
    prowler: ['cloudtrail_log_file_validation_enabled'],
    cloudsploit: ['cloudtrailFileValidation'],
  },
  evaluate: ({ logFileValidation }, { pass, fail }) => (logFileValidation ? pass('signed') : fail('unsigned')),
});
