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
    encrypted: 'New objects are encrypted with {{algorithm}}.',
    older: 'New objects are encrypted with {{algorithm}}; objects from before January 2023 may not be.',
  },
  rationale:
    'AWS encrypts every new object since January 2023, whatever the customer does. Objects that are older may still lie there unencrypted.',
  remediation: {
    text: 'Nothing has to be done for new objects. Find older ones with S3 Inventory, and copy them over themselves with S3 Batch Operations.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html',
  },
  controls: {
    awsConfig: ['s3-bucket-server-side-encryption-enabled'],
    nist80053: ['CM-6', 'CM-9', 'CP-9', 'PM-11'],
    prowler: ['s3_bucket_default_encryption'],
    cloudsploit: ['bucketEncryption'],
  },
  evaluate: ({ encryption, createdAt }, { pass }) => {
    const algorithm = encryption?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? 'AES256';
    return pass(createdAt !== undefined && createdAt < '2023-01-05' ? 'older' : 'encrypted', { algorithm });
  },
});
