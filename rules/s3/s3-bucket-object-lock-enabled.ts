import { cloudFormationResource } from '../shared/code-snippets.ts';
import { choice, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketObjectLockEnabled = defineRule({
  id: 's3-bucket-object-lock-enabled',
  title: 'S3 buckets with records should have Object Lock enabled',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'object-history',
  facts: ['objectLock'],
  params: {
    minRetentionDays: integer(
      0,
      'Minimum days for which the default retention must lock new objects. 0: no default retention is required.',
      {
        min: 0,
        max: 36_500,
      },
    ),
    requiredMode: choice('any', ['any', 'GOVERNANCE', 'COMPLIANCE'], 'Required mode of the default retention.'),
  },
  messages: {
    enabled: 'Object Lock is enabled without a default retention.',
    locked: 'Object Lock locks new objects for {{days}} days in {{mode}} mode.',
    off: 'Object Lock is disabled.',
    noDefault: 'Object Lock is enabled without a default retention, which is required.',
    short: 'Object Lock locks new objects for {{days}} days; at least {{required}} days are required.',
    mode: 'Object Lock locks new objects in {{mode}} mode; {{required}} mode is required.',
  },
  rationale:
    'A principal with the required permissions, or an attacker with stolen credentials, can delete or overwrite records. Locked versions cannot be deleted until their retention ends.',
  remediation: {
    text: 'Enable versioning and Object Lock, and set a default retention if all new objects must be locked.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html',
    impact:
      'This change is irreversible: Object Lock cannot be disabled and versioning cannot be suspended afterwards. Locked versions are billed as storage until their retention ends. Test the retention in GOVERNANCE mode first: COMPLIANCE mode cannot be shortened.',
    cli: `aws s3api put-bucket-versioning --bucket {{id}} --versioning-configuration Status=Enabled
aws s3api put-object-lock-configuration --bucket {{id}} --object-lock-configuration ObjectLockEnabled=Enabled`,
    console:
      'Open the bucket in the Amazon S3 console and choose Properties.\nEnable Bucket Versioning.\nUnder Object Lock, choose Edit, then Enable, and confirm.',
    terraform: `resource "aws_s3_bucket_object_lock_configuration" "this" {
  bucket = aws_s3_bucket.this.id
}`,
    cloudFormation: cloudFormationResource('AWS::S3::Bucket', 'VersioningConfiguration: { Status: Enabled }', 'ObjectLockEnabled: true'),
  },
  controls: {
    securityHub: ['S3.15'],
    awsConfig: ['s3-bucket-default-lock-enabled'],
    nist80053: ['CP-6(2)'],
    prowler: ['s3_bucket_object_lock'],
  },
  evaluate: ({ objectLock }, { pass, fail }, { params: { minRetentionDays, requiredMode } }) => {
    if (objectLock?.ObjectLockEnabled !== 'Enabled') return fail('off');
    const { Mode: mode, Days = 0, Years = 0 } = objectLock.Rule?.DefaultRetention ?? {};
    const days = Days + Years * 365;
    if (mode === undefined || days === 0) return minRetentionDays === 0 && requiredMode === 'any' ? pass('enabled') : fail('noDefault');
    if (days < minRetentionDays) return fail('short', { days, required: minRetentionDays });
    if (requiredMode !== 'any' && mode !== requiredMode) return fail('mode', { mode, required: requiredMode });
    return pass('locked', { days, mode });
  },
});
