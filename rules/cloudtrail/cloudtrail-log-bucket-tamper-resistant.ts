import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { logArchiveBuckets } from '../shared/log-archive.ts';
import { defaultLock, deniesLockBypass, logsExpireAfter } from '../../src/policy/log-bucket.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailLogBucketTamperResistant = defineRule({
  id: 'cloudtrail-log-bucket-tamper-resistant',
  title: 'CloudTrail logs should be retained and protected from deletion',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['bucket', 'prefix', 'bucketRetention', 'bucketExposure'],
  params: {
    logArchiveBuckets,
    minRetentionDays: integer(365, 'Minimum days for which log files must be retained.', { min: 1, max: 36_500 }),
  },
  messages: {
    locked: 'Object Lock in {{mode}} mode protects log files in {{bucket}} for {{days}} days.',
    mfa: 'MFA delete protects log files in {{bucket}}.',
    expires: 'Log files in {{bucket}} expire after {{days}} days; at least {{required}} days are required.',
    short: 'Object Lock protects log files in {{bucket}} for {{days}} days; at least {{required}} days are required.',
    bypass:
      'Object Lock in GOVERNANCE mode protects log files in {{bucket}}, but principals with s3:BypassGovernanceRetention can delete them. COMPLIANCE mode is expected.',
    unguarded: 'Neither a default retention of Object Lock nor MFA delete protects log files in {{bucket}}.',
    foreign: 'The log bucket {{bucket}} does not belong to this account, so its retention could not be determined.',
    archive: 'The log bucket {{bucket}} is in the log archive, which this account cannot change.',
  },
  rationale: 'An attacker with administrator access can delete the logs of the attack unless they are locked or stored in another account.',
  remediation: {
    text: 'Deliver logs to a bucket of a log archive account, or lock them with a default retention of Object Lock in COMPLIANCE mode.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html',
    impact:
      'This change is irreversible: Object Lock cannot be disabled, and the retention of objects that are locked in COMPLIANCE mode cannot be shortened. The command sets GOVERNANCE mode, which privileged users can bypass; change the mode to COMPLIANCE after a trial. S3 charges for storage until the retention ends.',
    cli: `aws s3api put-bucket-versioning --bucket {{bucket}} --versioning-configuration Status=Enabled
aws s3api put-object-lock-configuration --bucket {{bucket}} --object-lock-configuration '{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"GOVERNANCE","Days":365}}}'`,
    console: [
      'Open the log bucket in the Amazon S3 console and choose Properties.',
      'Under Object Lock, choose Edit, and enable it.',
      'Set a default retention in compliance mode and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_s3_bucket_object_lock_configuration',
      'bucket = "{{bucket}}"',
      'rule {',
      '  default_retention {',
      '    mode = "COMPLIANCE"',
      '    days = 365',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      "BucketName: '{{bucket}}'",
      'VersioningConfiguration: { Status: Enabled }',
      'ObjectLockEnabled: true',
      'ObjectLockConfiguration:',
      '  ObjectLockEnabled: Enabled',
      '  Rule:',
      '    DefaultRetention: { Mode: COMPLIANCE, Days: 365 }',
    ),
  },
  controls: { cloudsploit: ['cloudtrailBucketDelete', 'cloudtrailObjectLock'] },
  // The check requires MFA delete even if Object Lock protects the bucket.
  related: { prowler: ['cloudtrail_bucket_requires_mfa_delete'] },
  evaluate: (facts, { pass, fail, indeterminate }, { params, resource }) => {
    const bucket = () => facts.bucket;
    if (params.logArchiveBuckets.length > 0 && params.logArchiveBuckets.includes(bucket())) return pass('archive', { bucket });
    const { bucketRetention: retention } = facts;
    if (retention === undefined) return indeterminate('foreign', { bucket });
    const required = params.minRetentionDays;
    const lock = defaultLock(retention.objectLock);
    // Lifecycle rules cannot delete locked versions.
    if (lock?.mode === 'COMPLIANCE' && lock.days >= required) return pass('locked', { bucket, ...lock });
    const prefix = () => `${facts.prefix === undefined ? '' : `${facts.prefix}/`}AWSLogs/`;
    const expiry = logsExpireAfter(retention.lifecycle, prefix);
    if (expiry !== undefined && expiry < required) return fail('expires', { bucket, days: expiry, required });
    if (retention.mfaDelete === 'Enabled') return pass('mfa', { bucket });
    if (lock === undefined) return fail('unguarded', { bucket });
    if (lock.days < required) return fail('short', { bucket, days: lock.days, required });
    return deniesLockBypass(facts.bucketExposure, resource)
      ? pass('locked', { bucket, ...lock })
      : fail('bypass', { bucket }, { severity: 'low', because: 'deletion requires a special permission' });
  },
});
