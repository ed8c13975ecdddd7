import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailLogValidationEnabled = defineRule({
  id: 'cloudtrail-trail-log-validation-enabled',
  title: 'Trails should sign their log files',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  fix: 'trail',
  facts: ['logFileValidation'],
  messages: { signed: 'Log files are signed by digests.', unsigned: 'Log files are not signed.' },
  rationale: 'Without digests nobody can prove that a log file was not changed, or that none was deleted.',
  remediation: {
    text: 'Turn on log file validation for the trail.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
    cli: 'aws cloudtrail update-trail --name TRAIL --enable-log-file-validation',
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
