import { defineRule } from '../../src/core/rule.ts';

export const s3BucketDefaultEncryptionPresent = defineRule({
  id: 's3-bucket-default-encryption-present',
  title: 'S3 buckets should have default encryption',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'server-side-encryption',
  severity: 'informational',
  tier: 1,
  facts: ['encryption', 'createdAt'],
  messages: {
    encrypted:
      'New objects are encrypted with {{algorithm}}. The bucket was created {{created}}; objects from before January 2023 can be unencrypted.',
  },
  rationale: 'AWS encrypts every new object since January 2023. Older objects can still be stored without encryption.',
  remediation: {
    text: 'New objects need no action. Find older objects with S3 Inventory, and copy them in place with S3 Batch Operations to encrypt them.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
  },
  controls: {
    awsConfig: ['s3-bucket-server-side-encryption-enabled'],
    nist80053: ['CM-6', 'CM-9', 'CP-9', 'PM-11'],
    prowler: ['s3_bucket_default_encryption'],
    cloudsploit: ['bucketEncryption'],
  },
  evaluate: (facts, { pass }) =>
    pass('encrypted', {
      algorithm: () => facts.encryption?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? 'AES256',
      created: () => facts.createdAt?.slice(0, 10) ?? 'at an unknown time',
    }),
});
