import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailKmsEncrypted = defineRule({
  id: 'cloudtrail-trail-kms-encrypted',
  title: 'CloudTrail trails should encrypt log files with a KMS key',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'own-keys',
  facts: ['kmsKeyId'],
  messages: {
    encrypted: 'Log files are encrypted with the KMS key {{key}}.',
    none: 'Log files are encrypted with Amazon S3 managed keys (SSE-S3). A KMS key is required.',
  },
  rationale:
    'With SSE-S3, every principal that can read the bucket can read the logs. A KMS key requires a second permission and records its use.',
  remediation: {
    text: 'Set a KMS key for the trail. The key policy must allow CloudTrail to encrypt with it.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
    impact:
      'The change applies to new log files. Readers need permission to decrypt with the key. If the key policy does not allow CloudTrail, the command fails. The key costs money.',
    cli: 'aws cloudtrail update-trail --name {{arn}} --kms-key-id KMS_KEY_ARN',
    terraform: `resource "aws_cloudtrail" "this" {
  name           = "example"
  s3_bucket_name = aws_s3_bucket.logs.id
  kms_key_id     = aws_kms_key.trail.arn
}`,
    console: [
      'Open the trail in the CloudTrail console.',
      'Under General details, choose Edit.',
      'Turn on Log file SSE-KMS encryption, choose a key, and save.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::CloudTrail::Trail',
      "TrailName: '{{name}}'",
      'S3BucketName: LOG_BUCKET',
      'IsLogging: true',
      'KMSKeyId: KMS_KEY_ARN',
    ),
  },
  controls: {
    securityHub: ['CloudTrail.2'],
    awsConfig: ['cloud-trail-encryption-enabled'],
    cis: ['3.0:3.5', '5.0:3.5', '6.0:4.5', '7.0:4.5'],
    nist80053: ['AU-9', 'SC-13', 'SC-28', 'SC-28(1)'],
    prowler: ['cloudtrail_kms_encryption_enabled'],
    cloudsploit: ['cloudtrailEncryption'],
  },
  evaluate: ({ kmsKeyId }, { pass, fail }) => (kmsKeyId === undefined ? fail('none') : pass('encrypted', { key: kmsKeyId })),
});
