import { defineRule } from '../../src/core/rule.ts';

export const s3BucketLifecycleConfigured = defineRule({
  id: 's3-bucket-lifecycle-configured',
  title: 'S3 buckets should have a lifecycle that bounds how long data stays',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 1,
  facts: ['lifecycle', 'versioning'],
  messages: {
    configured: 'A lifecycle rule is in force.',
    none: 'No lifecycle rule is in force.',
    noncurrent: 'Versions are kept, and no lifecycle rule acts on noncurrent ones.',
  },
  rationale:
    'Data that nobody deletes is kept for ever: it costs, and it is there to be stolen. In versioned buckets that goes for every old version too.',
  remediation: {
    text: 'Add a lifecycle rule that expires or moves objects after a while, and one for noncurrent versions where versioning is on.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
    cli: 'aws s3api put-bucket-lifecycle-configuration --bucket BUCKET --lifecycle-configuration file://lifecycle.json',
  },
  controls: {
    securityHub: ['S3.13', 'S3.10', 'S3.25'],
    awsConfig: ['s3-lifecycle-policy-check'],
    nist80053: ['CP-6(2)', 'CP-9', 'CP-10', 'SI-13(5)'],
    prowler: ['s3_bucket_lifecycle_enabled'],
    cloudsploit: ['bucketLifecycleConfiguration', 'versionedBucketsLC'],
  },
  evaluate: (facts, { pass, fail }) => {
    const rules = (facts.lifecycle ?? []).filter(({ Status }) => Status === 'Enabled');
    if (rules.length === 0) return fail('none');
    const actsOnOldVersions = rules.some(
      ({ NoncurrentVersionExpiration, NoncurrentVersionTransitions = [] }) =>
        NoncurrentVersionExpiration !== undefined || NoncurrentVersionTransitions.length > 0,
    );
    return actsOnOldVersions || facts.versioning !== 'Enabled' ? pass('configured') : fail('noncurrent');
  },
});
