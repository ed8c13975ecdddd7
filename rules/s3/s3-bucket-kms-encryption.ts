import { receivesAccessLogs } from '../../src/policy/bucket-access.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketKmsEncryption = defineRule({
  id: 's3-bucket-kms-encryption',
  title: 'S3 buckets with sensitive data should use KMS keys',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  fix: 'own-keys',
  facts: ['encryption', 'managedKeyId', 'policy', 'acl'],
  params: {
    requireCustomerKey: flag(false, 'Only a key of your own will do, not aws/s3.'),
  },
  messages: {
    kms: 'New objects are encrypted with {{algorithm}}.',
    managed: 'New objects are encrypted with aws/s3, a key that AWS manages.',
    s3: 'New objects are encrypted with the keys of S3 (SSE-S3).',
    logTarget: 'S3 delivers access logs here, which it cannot encrypt with KMS keys.',
    unknown: 'The encryption {{algorithm}} is not known.',
  },
  rationale:
    'With the keys of S3, whoever may read the bucket may read the data. A KMS key adds a second policy, a record of each use, and a way to shut everybody out at once.',
  remediation: {
    text: 'Set the default encryption of the bucket to SSE-KMS with a key of your own, with a bucket key to keep KMS calls few.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-kms-encryption.html',
    cli: 'aws s3api put-bucket-encryption --bucket BUCKET --server-side-encryption-configuration file://kms.json',
  },
  controls: {
    securityHub: ['S3.17'],
    awsConfig: ['s3-default-encryption-kms'],
    nist80053: ['SC-13', 'SC-28', 'SC-28(1)', 'CM-3(6)'],
    prowler: ['s3_bucket_kms_encryption'],
    cloudsploit: ['s3Encryption', 'bucketEnforceEncryption'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { SSEAlgorithm: algorithm = 'AES256', KMSMasterKeyID: key } = facts.encryption?.[0]?.ApplyServerSideEncryptionByDefault ?? {};
    if (algorithm === 'aws:kms' || algorithm === 'aws:kms:dsse') {
      const isManaged = () => key === undefined || key.endsWith('alias/aws/s3') || key.split('/').at(-1) === facts.managedKeyId;
      return params.requireCustomerKey && isManaged() ? fail('managed') : pass('kms', { algorithm });
    }
    if (algorithm !== 'AES256') return indeterminate('unknown', { algorithm });
    return receivesAccessLogs(facts) ? notApplicable('logTarget') : fail('s3');
  },
});
