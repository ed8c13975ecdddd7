import { defineRule } from '../../src/core/rule.ts';

export const s3BucketMfaDeleteEnabled = defineRule({
  id: 's3-bucket-mfa-delete-enabled',
  title: 'S3 buckets should have MFA delete enabled',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'object-history',
  facts: ['mfaDelete', 'lifecycle'],
  messages: {
    enabled: 'MFA delete is enabled.',
    off: 'MFA delete is disabled.',
    lifecycle: 'The bucket has a lifecycle configuration, which cannot be combined with MFA delete.',
  },
  rationale:
    'With stolen access keys an attacker can permanently delete all versions of all objects. MFA delete requires a second factor that the keys do not provide.',
  remediation: {
    text: 'Enable MFA delete together with versioning. Only the root user can do this, with the AWS CLI or the API. Object Lock is the alternative for buckets with a lifecycle configuration.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html',
    impact:
      'Permanent deletion of versions and changes of versioning require the MFA device of the root user. Applications that delete versions fail.',
    cli: "aws s3api put-bucket-versioning --bucket {{id}} --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa 'MFA_DEVICE_ARN MFA_CODE'",
  },
  controls: {
    // S3.20 does not produce findings for buckets with a lifecycle configuration.
    securityHub: ['S3.20'],
    nist80053: ['CA-9(1)', 'CM-2', 'CM-2(2)', 'CM-3', 'SC-5(2)'],
    cloudsploit: ['bucketMFADeleteEnabled'],
  },
  // These controls also evaluate buckets with a lifecycle configuration.
  related: {
    awsConfig: ['s3-bucket-mfa-delete-enabled'],
    cis: ['3.0:2.1.2', '5.0:2.1.2', '6.0:3.1.2', '7.0:3.1.2'],
    prowler: ['s3_bucket_no_mfa_delete'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.mfaDelete === 'Enabled') return pass('enabled');
    return facts.lifecycle === undefined ? fail('off') : notApplicable('lifecycle');
  },
});
