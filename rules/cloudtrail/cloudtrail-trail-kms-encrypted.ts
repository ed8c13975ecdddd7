import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailTrailKmsEncrypted = defineRule({
  id: 'cloudtrail-trail-kms-encrypted',
  title: 'Trail logs should be encrypted with a KMS key',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'own-keys',
  facts: ['kmsKeyId'],
  messages: {
    encrypted: 'Log files are encrypted with {{key}}.',
    none: 'Log files are encrypted with a key of S3, not with one of AWS KMS.',
  },
  rationale: 'Whoever can read the bucket can read the logs; a key of your own has to be allowed as well, and its use is recorded.',
  remediation: {
    text: 'Set a KMS key for the trail; its policy must let CloudTrail encrypt with it.',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
    cli: 'aws cloudtrail update-trail --name TRAIL --kms-key-id KEY_ARN',
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
