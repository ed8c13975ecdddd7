import { emrSecurityConfigurationClientSideEncryption } from '../../../rules/emr/emr-security-configuration-client-side-encryption.ts';
import { testRule } from '../../support/rule-tester.ts';

const s3 = (configuration: object) => ({
  document: { EncryptionConfiguration: { AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { ...configuration } } } },
});

testRule(emrSecurityConfigurationClientSideEncryption, {
  base: s3({ EncryptionMode: 'CSE-KMS' }),
  pass: [
    { name: 'by default', message: 'client', evidence: { modes: ['CSE-KMS'] } },
    {
      name: 'for one bucket',
      facts: s3({ EncryptionMode: 'SSE-S3', Overrides: [{ BucketName: 'payments', EncryptionMode: 'CSE-Custom' }] }),
    },
  ],
  fail: [
    {
      name: 'in S3, where the client must',
      facts: s3({ EncryptionMode: 'SSE-KMS' }),
      params: { requireClientSide: true },
      message: 'server',
    },
    { name: 'not at all, where the client must', facts: { document: {} }, params: { requireClientSide: true } },
  ],
  notApplicable: [{ name: 'in S3', facts: s3({ EncryptionMode: 'SSE-KMS' }), message: 'free', evidence: { modes: ['SSE-KMS'] } }],
});
