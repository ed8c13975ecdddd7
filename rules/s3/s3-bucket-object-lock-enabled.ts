import { choice, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketObjectLockEnabled = defineRule({
  id: 's3-bucket-object-lock-enabled',
  title: 'S3 buckets with records should use Object Lock',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'object-history',
  facts: ['objectLock'],
  params: {
    minRetentionDays: integer(1, 'Fewest days for which new objects must be locked.', { min: 1, max: 36_500 }),
    requiredMode: choice('any', ['any', 'GOVERNANCE', 'COMPLIANCE'], 'Mode of retention that is demanded.'),
  },
  messages: {
    locked: 'Objects are locked for {{days}} days in mode {{mode}}.',
    off: 'Object Lock is not enabled.',
    noDefault: 'Object Lock is enabled, but no default retention locks new objects.',
    short: 'Objects are locked for {{days}} days, fewer than {{required}}.',
    mode: 'Objects are locked in mode {{mode}}, not {{required}}.',
  },
  rationale:
    'Records that must be kept can be deleted or overwritten by whoever has the rights, or steals them. Locked versions stay until their time is up.',
  remediation: {
    text: 'Enable Object Lock, which takes versioning, and set a default retention.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html',
    cli: "aws s3api put-object-lock-configuration --bucket BUCKET --object-lock-configuration 'ObjectLockEnabled=Enabled,Rule={DefaultRetention={Mode=GOVERNANCE,Days=30}}'",
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
    if (mode === undefined || days === 0) {
      return fail('noDefault', {}, { severity: 'low', because: 'objects can be locked, one by one' });
    }
    if (days < minRetentionDays) return fail('short', { days, required: minRetentionDays });
    if (requiredMode !== 'any' && mode !== requiredMode) return fail('mode', { mode, required: requiredMode });
    return pass('locked', { days, mode });
  },
});
