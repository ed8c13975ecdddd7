import { defineRule } from '../../src/core/rule.ts';

export const s3DirectoryBucketKmsEncryption = defineRule({
  id: 's3-directory-bucket-kms-encryption',
  title: 'S3 directory buckets with sensitive data should be encrypted with KMS keys',
  resourceType: 'AWS::S3Express::DirectoryBucket',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 3,
  fix: 'own-keys',
  facts: ['encryption'],
  messages: {
    kms: 'New objects are encrypted with the KMS key {{key}}.',
    s3: 'New objects are encrypted with Amazon S3 managed keys (SSE-S3). A KMS key is required.',
    unknown: 'Onus does not know the encryption algorithm {{algorithm}}.',
  },
  rationale:
    'With SSE-S3, every principal that can open a session for the bucket can read the data. A KMS key adds a second policy and a record of its use.',
  remediation: {
    text: 'Set the default encryption of the directory bucket to SSE-KMS with a customer managed key.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-specifying-kms-encryption.html',
    impact:
      'The choice is irreversible: a directory bucket supports only one customer managed key during its lifetime. Principals also need permissions for the key. KMS requests and the key cost money.',
    cli: `aws s3api put-bucket-encryption --bucket {{id}} --server-side-encryption-configuration '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"KMS_KEY_ARN"},"BucketKeyEnabled":true}]}'`,
  },
  controls: {},
  evaluate: ({ encryption }, { pass, fail, indeterminate }) => {
    const { SSEAlgorithm: algorithm = 'AES256', KMSMasterKeyID: key } = encryption?.[0]?.ApplyServerSideEncryptionByDefault ?? {};
    if (algorithm === 'aws:kms') return pass('kms', { key: key ?? 'aws/s3' });
    return algorithm === 'AES256' ? fail('s3') : indeterminate('unknown', { algorithm });
  },
});
