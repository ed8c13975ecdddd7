import { defineRule } from '../../src/core/rule.ts';

export const s3BucketMfaDeleteEnabled = defineRule({
  id: 's3-bucket-mfa-delete-enabled',
  title: 'Versioned S3 buckets should demand MFA for permanent deletion',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'object-history',
  facts: ['mfaDelete', 'lifecycle', 'objectLock'],
  messages: {
    enabled: 'MFA delete is on.',
    off: 'MFA delete is off.',
    lifecycle: 'The bucket has a lifecycle, and S3 allows no MFA delete beside one.',
    locked: 'Object Lock in compliance mode lets nobody delete versions before their time.',
  },
  rationale:
    'With stolen access keys, somebody can delete all versions of all objects in one go. MFA delete asks for a second factor that keys do not give.',
  remediation: {
    text: 'Turn on MFA delete together with versioning; only the root user can, with the CLI or API. Object Lock is the alternative for buckets with a lifecycle.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html',
    cli: "aws s3api put-bucket-versioning --bucket BUCKET --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa 'DEVICE_ARN CODE'",
  },
  controls: {
    securityHub: ['S3.20'],
    awsConfig: ['s3-bucket-mfa-delete-enabled'],
    cis: ['3.0:2.1.2', '5.0:2.1.2', '6.0:3.1.2', '7.0:3.1.2'],
    nist80053: ['CA-9(1)', 'CM-2', 'CM-2(2)', 'CM-3', 'SC-5(2)'],
    prowler: ['s3_bucket_no_mfa_delete'],
    cloudsploit: ['bucketMFADeleteEnabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.mfaDelete === 'Enabled') return pass('enabled');
    if (facts.lifecycle !== undefined) return notApplicable('lifecycle');
    if (facts.objectLock?.Rule?.DefaultRetention?.Mode === 'COMPLIANCE') return notApplicable('locked');
    return fail('off');
  },
});
