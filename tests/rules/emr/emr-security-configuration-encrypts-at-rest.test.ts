import { emrSecurityConfigurationEncryptsAtRest } from '../../../rules/emr/emr-security-configuration-encrypts-at-rest.ts';
import { encryptingAtRest as security } from '../../support/emr-security.ts';
import { testRule } from '../../support/rule-tester.ts';

const kms = { S3EncryptionConfiguration: { EncryptionMode: 'CSE-KMS' } };

testRule(emrSecurityConfigurationEncryptsAtRest, {
  base: { document: security() },
  pass: [
    { name: 'both', message: 'encrypted', evidence: { s3: 'SSE-S3', disks: 'AwsKms' } },
    { name: 'with KMS, as demanded', facts: { document: security({}, kms) }, params: { requireKms: true } },
  ],
  fail: [
    { name: 'off', facts: { document: security({ EnableAtRestEncryption: false }) }, message: 'off' },
    { name: 'nothing about encryption', facts: { document: {} }, message: 'off' },
    { name: 'no settings', facts: { document: security({ AtRestEncryptionConfiguration: undefined as never }) }, message: 'noS3' },
    { name: 'disks left out', facts: { document: security({}, { LocalDiskEncryptionConfiguration: {} }) }, message: 'noDisks' },
    { name: 'S3 left out', facts: { document: security({}, { S3EncryptionConfiguration: {} }) }, message: 'noS3' },
    { name: 'S3 keys, where KMS is demanded', params: { requireKms: true }, message: 'noKms' },
    {
      name: 'a provider of its own, where KMS is demanded',
      facts: { document: security({}, { ...kms, LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'Custom' } }) },
      params: { requireKms: true },
      message: 'noKms',
    },
    { name: 'a text in place of the settings', facts: { document: 'nonsense' }, message: 'off' },
  ],
});
