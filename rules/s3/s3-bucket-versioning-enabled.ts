import { defineRule } from '../../src/core/rule.ts';

export const s3BucketVersioningEnabled = defineRule({
  id: 's3-bucket-versioning-enabled',
  title: 'S3 buckets should have versioning enabled',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'object-history',
  facts: ['versioning'],
  messages: { enabled: 'Versioning is enabled.', off: 'Versioning is {{state}}.' },
  rationale: 'Without versions, an object that is overwritten or deleted by mistake or by an attacker is lost.',
  remediation: {
    text: 'Enable versioning, and add a lifecycle rule that expires noncurrent versions.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/manage-versioning-examples.html',
    impact:
      'The change does not interrupt service. Every version is billed as storage. Versioning can be suspended later, but not removed.',
    cli: 'aws s3api put-bucket-versioning --bucket {{id}} --versioning-configuration Status=Enabled',
    console:
      'Open the bucket in the Amazon S3 console and choose Properties.\nUnder Bucket Versioning, choose Edit, then Enable.\nSave the changes.',
    terraform: `resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = "Enabled"
  }
}`,
  },
  controls: {
    securityHub: ['S3.14'],
    awsConfig: ['s3-bucket-versioning-enabled'],
    nist80053: ['AU-9(2)', 'CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['s3_bucket_object_versioning'],
    cloudsploit: ['bucketVersioning'],
  },
  fixedFacts: () => ({ versioning: 'Enabled' }),
  evaluate: ({ versioning }, { pass, fail }) =>
    versioning === 'Enabled' ? pass('enabled') : fail('off', { state: versioning === undefined ? 'disabled' : versioning.toLowerCase() }),
});
