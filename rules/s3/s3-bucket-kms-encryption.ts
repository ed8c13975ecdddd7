import { cloudFormationResource } from '../shared/code-snippets.ts';
import { receivesAccessLogs } from '../../src/policy/bucket-access.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketKmsEncryption = defineRule({
  id: 's3-bucket-kms-encryption',
  title: 'S3 buckets with sensitive data should be encrypted with KMS keys',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'own-keys',
  facts: ['encryption', 'managedKeyId', 'policy', 'acl'],
  params: {
    requireCustomerKey: flag(false, 'Require a customer managed key instead of the AWS managed key aws/s3.'),
  },
  messages: {
    kms: 'New objects are encrypted with {{algorithm}}.',
    managed: 'New objects are encrypted with the AWS managed key aws/s3. A customer managed key is required.',
    s3: 'New objects are encrypted with Amazon S3 managed keys (SSE-S3). A KMS key is required.',
    logTarget: 'The bucket receives server access logs, which Amazon S3 cannot encrypt with KMS keys.',
    unknown: 'Onus does not know the encryption algorithm {{algorithm}}.',
  },
  rationale:
    'With SSE-S3, every principal that can read the bucket can read the data. A KMS key adds a second policy, a record of each use, and a way to revoke all access at once.',
  remediation: {
    text: 'Set the default encryption of the bucket to SSE-KMS with a customer managed key. An S3 Bucket Key reduces the KMS requests.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-kms-encryption.html',
    impact:
      'The change applies to new objects. Principals that read or write them also need permissions for the key. KMS requests and the key cost money.',
    cli: `aws s3api put-bucket-encryption --bucket {{id}} --server-side-encryption-configuration '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"KMS_KEY_ARN"},"BucketKeyEnabled":true}]}'`,
    console:
      'Open the bucket in the Amazon S3 console and choose Properties.\nUnder Default encryption, choose Edit, then SSE-KMS.\nChoose the key, enable the Bucket Key and save the changes.',
    terraform: `resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.this.arn
    }
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      'BucketEncryption:',
      '  ServerSideEncryptionConfiguration:',
      '    - BucketKeyEnabled: true',
      '      ServerSideEncryptionByDefault:',
      '        SSEAlgorithm: aws:kms',
      '        KMSMasterKeyID: KMS_KEY_ARN',
    ),
  },
  controls: {
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
  },
  // These controls also require it of buckets that receive server access logs, which Amazon S3 cannot encrypt with KMS keys.
  related: {
    securityHub: ['S3.17'],
    awsConfig: ['s3-default-encryption-kms'],
    prowler: ['s3_bucket_kms_encryption'],
    cloudsploit: ['s3Encryption', 'bucketEnforceEncryption'],
  },
  fixedFacts: () => ({
    encryption: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID: 'alias/CUSTOMER_KEY' } }],
  }),
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { SSEAlgorithm: algorithm = 'AES256', KMSMasterKeyID: key } = facts.encryption?.[0]?.ApplyServerSideEncryptionByDefault ?? {};
    if (algorithm === 'aws:kms' || algorithm === 'aws:kms:dsse') {
      return params.requireCustomerKey && isAwsManaged(key, () => facts.managedKeyId) ? fail('managed') : pass('kms', { algorithm });
    }
    if (algorithm !== 'AES256') return indeterminate('unknown', { algorithm });
    return receivesAccessLogs(facts) ? notApplicable('logTarget') : fail('s3');
  },
});

/** Aliases that begin with `alias/aws/` are reserved for AWS managed keys; other aliases are the customer's. */
const isAwsManaged = (key: string | undefined, managedKeyId: () => string | undefined): boolean => {
  if (key === undefined) return true;
  const alias = /(?:^|:)(alias\/.+)$/.exec(key)?.[1];
  return alias === undefined ? key.split('/').at(-1) === managedKeyId() : alias.startsWith('alias/aws/');
};
