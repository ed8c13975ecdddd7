import { emrSecurityConfigurationClientSideEncryption } from '../../../rules/emr/emr-security-configuration-client-side-encryption.ts';
import { testRule } from '../../support/rule-tester.ts';

const s3 = (configuration: object) => ({
  securityConfiguration: {
    EncryptionConfiguration: { AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { ...configuration } } },
  },
});

testRule(emrSecurityConfigurationClientSideEncryption, {
  base: s3({ EncryptionMode: 'CSE-KMS' }),
  pass: [
    { name: 'passes for client-side encryption by default', message: 'client', evidence: { modes: ['CSE-KMS'] } },
    {
      name: 'passes for client-side encryption for one bucket',
      facts: s3({ EncryptionMode: 'SSE-S3', Overrides: [{ BucketName: 'payments', EncryptionMode: 'CSE-Custom' }] }),
    },
  ],
  fail: [
    {
      name: 'fails for server-side encryption although client-side encryption is required',
      facts: s3({ EncryptionMode: 'SSE-KMS' }),
      params: { requireClientSide: true },
      message: 'server',
    },
    {
      name: 'fails with no encryption although client-side encryption is required',
      facts: { securityConfiguration: {} },
      params: { requireClientSide: true },
    },
  ],
  notApplicable: [
    { name: 'skips server-side encryption', facts: s3({ EncryptionMode: 'SSE-KMS' }), message: 'free', evidence: { modes: ['SSE-KMS'] } },
  ],
});
