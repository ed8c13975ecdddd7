import { defineRule } from '../../src/core/rule.ts';

export const s3BucketVersioningEnabled = defineRule({
  id: 's3-bucket-versioning-enabled',
  title: 'S3 buckets should keep object versions',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'object-history',
  facts: ['versioning'],
  messages: { enabled: 'Versioning is on.', off: 'Versioning is {{state}}.' },
  rationale: 'Without versions, an object that is overwritten or deleted by mistake or by malice is gone for good.',
  remediation: {
    text: 'Turn on versioning, with a lifecycle rule that expires noncurrent versions after a while.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/manage-versioning-examples.html',
    cli: 'aws s3api put-bucket-versioning --bucket BUCKET --versioning-configuration Status=Enabled',
  },
  controls: {
    securityHub: ['S3.14'],
    awsConfig: ['s3-bucket-versioning-enabled'],
    nist80053: ['AU-9(2)', 'CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['s3_bucket_object_versioning'],
    cloudsploit: ['bucketVersioning'],
  },
  evaluate: ({ versioning }, { pass, fail }) =>
    versioning === 'Enabled'
      ? pass('enabled')
      : fail('off', { state: versioning === undefined ? 'never switched on' : versioning.toLowerCase() }),
});
