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
    { name: 'a customer managed key', facts: { encryption: byDefault('aws:kms', 'key-1') }, message: 'kms', evidence: { key: 'key-1' } },
    { name: 'the AWS managed key', facts: { encryption: byDefault('aws:kms') }, evidence: { key: 'aws/s3' } },
  ],
  fail: [
    { name: 'SSE-S3', message: 's3', severity: 'low' },
    { name: 'no rule', facts: { encryption: undefined } },
  ],
  undecided: [{ name: 'an unknown algorithm', facts: { encryption: byDefault('aws:quantum') }, message: 'unknown' }],
});
