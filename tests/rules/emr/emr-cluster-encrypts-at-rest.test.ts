import { emrClusterEncryptsAtRest } from '../../../rules/emr/emr-cluster-encrypts-at-rest.ts';
import { encryptingAtRest as security } from '../../support/emr-security.ts';
import { testRule } from '../../support/rule-tester.ts';

const kms = { S3EncryptionConfiguration: { EncryptionMode: 'CSE-KMS' } };

testRule(emrClusterEncryptsAtRest, {
  base: { securityConfiguration: security() },
  pass: [
    { name: 'both', message: 'encrypted', evidence: { s3: 'SSE-S3', disks: 'AwsKms' } },
    { name: 'with KMS, as demanded', facts: { securityConfiguration: security({}, kms) }, params: { requireKms: true } },
  ],
  fail: [
    { name: 'off', facts: { securityConfiguration: security({ EnableAtRestEncryption: false }) }, message: 'off' },
    { name: 'nothing about encryption', facts: { securityConfiguration: {} }, message: 'off' },
    {
      name: 'no settings',
      facts: { securityConfiguration: security({ AtRestEncryptionConfiguration: undefined as never }) },
      message: 'noS3',
    },
    {
      name: 'disks left out',
      facts: { securityConfiguration: security({}, { LocalDiskEncryptionConfiguration: {} }) },
      message: 'noDisks',
    },
    { name: 'S3 left out', facts: { securityConfiguration: security({}, { S3EncryptionConfiguration: {} }) }, message: 'noS3' },
    { name: 'S3 keys, where KMS is demanded', params: { requireKms: true }, message: 'noKms' },
    {
      name: 'a provider of its own, where KMS is demanded',
      facts: { securityConfiguration: security({}, { ...kms, LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'Custom' } }) },
      params: { requireKms: true },
      message: 'noKms',
    },
    { name: 'a text in place of the settings', facts: { securityConfiguration: 'nonsense' }, message: 'off' },
    { name: 'no security configuration', facts: { securityConfiguration: undefined }, message: 'none' },
  ],
});
