import { s3DirectoryBucketKmsEncryption } from '../../../rules/s3/s3-directory-bucket-kms-encryption.ts';
import { testRule } from '../../support/rule-tester.ts';

const byDefault = (SSEAlgorithm: string, KMSMasterKeyID?: string) => [
  {
    ApplyServerSideEncryptionByDefault: {
      SSEAlgorithm: SSEAlgorithm as 'AES256',
      ...(KMSMasterKeyID === undefined ? {} : { KMSMasterKeyID }),
    },
  },
];

testRule(s3DirectoryBucketKmsEncryption, {
  base: { encryption: byDefault('AES256') },
  pass: [
    {
      name: 'passes for a customer managed key',
      facts: { encryption: byDefault('aws:kms', 'key-1') },
      message: 'kms',
      evidence: { key: 'key-1' },
    },
    { name: 'passes for the AWS managed key', facts: { encryption: byDefault('aws:kms') }, evidence: { key: 'aws/s3' } },
  ],
  fail: [
    { name: 'fails for SSE-S3', message: 's3', severity: 'low' },
    { name: 'fails with no rule', facts: { encryption: undefined } },
  ],
  undecided: [{ name: 'is unknown for an unknown algorithm', facts: { encryption: byDefault('aws:quantum') }, message: 'unknown' }],
});
