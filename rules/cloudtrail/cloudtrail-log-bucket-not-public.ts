import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { logArchiveBuckets } from '../shared/log-archive.ts';
import { logBucketAccess } from '../../src/policy/log-bucket.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailLogBucketNotPublic = defineRule({
  id: 'cloudtrail-log-bucket-not-public',
  title: 'CloudTrail log buckets should not be public',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 's3-block-public-access',
  exposesPublicly: true,
  facts: ['bucket', 'bucketExposure'],
  params: { logArchiveBuckets },
  messages: {
    closed: 'Neither the policy nor the ACL of the log bucket {{bucket}} grants public access.',
    open: 'Everyone can {{how}} the log bucket {{bucket}} because of its {{by}}.',
    malformed: 'The policy of the log bucket {{bucket}} is malformed: {{problem}}.',
    foreign: 'The log bucket {{bucket}} does not belong to this account, so its access could not be determined.',
    archive: 'The log bucket {{bucket}} is in the log archive and is evaluated there.',
  },
  rationale:
    'CloudTrail logs show the resources, identities and weaknesses of the account. An attacker who can write logs can hide activity.',
  remediation: {
    text: 'Turn on Block Public Access for the log bucket and remove public grants from its policy and ACL.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    impact: 'Public access ends immediately. CloudTrail continues to deliver logs. The change is free of charge.',
    cli: 'aws s3api put-public-access-block --bucket {{bucket}} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    console:
      'Open the log bucket in the Amazon S3 console and choose Permissions.\nUnder Block public access, choose Edit.\nSelect Block all public access and save the changes.',
    terraform: terraformResource(
      'aws_s3_bucket_public_access_block',
      'bucket                  = "{{bucket}}"',
      'block_public_acls       = true',
      'ignore_public_acls      = true',
      'block_public_policy     = true',
      'restrict_public_buckets = true',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      "BucketName: '{{bucket}}'",
      'PublicAccessBlockConfiguration:',
      '  BlockPublicAcls: true',
      '  IgnorePublicAcls: true',
      '  BlockPublicPolicy: true',
      '  RestrictPublicBuckets: true',
    ),
  },
  controls: {
    securityHub: ['CloudTrail.6'],
    awsConfig: ['cloudtrail-s3-bucket-public-access-prohibited'],
    prowler: ['cloudtrail_logs_s3_bucket_is_not_publicly_accessible'],
    cloudsploit: ['cloudtrailBucketPrivate'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const bucket = () => facts.bucket;
    if (params.logArchiveBuckets.length > 0 && params.logArchiveBuckets.includes(bucket())) return notApplicable('archive', { bucket });
    const { bucketExposure: exposure } = facts;
    if (exposure === undefined) return indeterminate('foreign', { bucket });
    const { state, evidence } = logBucketAccess(exposure, exposure.bucket, resource);
    if (state === 'closed') return pass('closed', evidence);
    return state === 'open' ? fail('open', evidence) : indeterminate('malformed', evidence);
  },
});
