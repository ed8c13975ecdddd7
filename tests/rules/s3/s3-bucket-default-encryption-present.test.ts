import { s3BucketDefaultEncryptionPresent } from '../../../rules/s3/s3-bucket-default-encryption-present.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketDefaultEncryptionPresent, {
  base: { encryption: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }], createdAt: '2024-05-01T00:00:00.000Z' },
  pass: [
    { name: 'passes for SSE-S3', message: 'encrypted', evidence: { algorithm: 'AES256' } },
    {
      name: 'passes for KMS',
      facts: { encryption: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
      evidence: { algorithm: 'aws:kms' },
    },
    { name: 'passes with no rule, because AWS encrypts anyway', facts: { encryption: undefined }, evidence: { algorithm: 'AES256' } },
    {
      name: 'passes for a rule without an algorithm',
      facts: { encryption: [{ BucketKeyEnabled: true }], createdAt: undefined },
      evidence: { created: 'at an unknown time' },
    },
    { name: 'passes when older than the default', facts: { createdAt: '2022-12-31T00:00:00.000Z' }, evidence: { created: '2022-12-31' } },
    {
      name: 'passes when created on the day of the default',
      facts: { createdAt: '2023-01-05T00:00:00.000Z' },
      evidence: { created: '2023-01-05' },
    },
  ],
  fail: [],
});
