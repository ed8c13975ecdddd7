import { s3BucketDefaultEncryptionPresent } from '../../../rules/s3/s3-bucket-default-encryption-present.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(s3BucketDefaultEncryptionPresent, {
  base: { encryption: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }], createdAt: '2024-05-01T00:00:00.000Z' },
  pass: [
    { name: 'keys of S3', message: 'encrypted', evidence: { algorithm: 'AES256' } },
    {
      name: 'KMS',
      facts: { encryption: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
      evidence: { algorithm: 'aws:kms' },
    },
    { name: 'no rule: AWS encrypts all the same', facts: { encryption: undefined }, evidence: { algorithm: 'AES256' } },
    {
      name: 'a rule without an algorithm',
      facts: { encryption: [{ BucketKeyEnabled: true }], createdAt: undefined },
      message: 'encrypted',
    },
    { name: 'older than the default', facts: { createdAt: '2022-12-31T00:00:00.000Z' }, message: 'older' },
    { name: 'made on the day of the default', facts: { createdAt: '2023-01-05T00:00:00.000Z' }, message: 'encrypted' },
  ],
  fail: [],
});
