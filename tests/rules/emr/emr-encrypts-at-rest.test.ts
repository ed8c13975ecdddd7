import { emrEncryptsAtRestRules } from '../../../rules/emr/emr-encrypts-at-rest.ts';
import { encryptingAtRest as security } from '../../support/resources/emr-security.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const kms = { S3EncryptionConfiguration: { EncryptionMode: 'CSE-KMS' } };

testRuleFamily(emrEncryptsAtRestRules, {
  base: { securityConfiguration: security() },
  pass: [
    { name: 'passes when S3 and local disks are encrypted', message: 'encrypted', evidence: { s3: 'SSE-S3', disks: 'AwsKms' } },
    { name: 'passes with KMS keys as required', facts: { securityConfiguration: security({}, kms) }, params: { requireKms: true } },
  ],
  fail: [
    {
      name: 'fails when encryption at rest is off',
      facts: { securityConfiguration: security({ EnableAtRestEncryption: false }) },
      message: 'off',
    },
    { name: 'fails with no encryption settings', facts: { securityConfiguration: {} }, message: 'off' },
    {
      name: 'fails when encryption is on without settings',
      facts: { securityConfiguration: security({ AtRestEncryptionConfiguration: undefined as never }) },
      message: 'noS3',
    },
    {
      name: 'fails when local disks are not configured',
      facts: { securityConfiguration: security({}, { LocalDiskEncryptionConfiguration: {} }) },
      message: 'noDisks',
    },
    {
      name: 'fails when S3 is not configured',
      facts: { securityConfiguration: security({}, { S3EncryptionConfiguration: {} }) },
      message: 'noS3',
    },
    { name: 'fails for S3 managed keys although KMS keys are required', params: { requireKms: true }, message: 'noKms' },
    {
      name: 'fails for a custom key provider although KMS keys are required',
      facts: { securityConfiguration: security({}, { ...kms, LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'Custom' } }) },
      params: { requireKms: true },
      message: 'noKms',
    },
    { name: 'fails for a text instead of settings', facts: { securityConfiguration: 'nonsense' }, message: 'off' },
    { name: 'fails with no security configuration', facts: { securityConfiguration: undefined }, message: 'none' },
  ],
});
