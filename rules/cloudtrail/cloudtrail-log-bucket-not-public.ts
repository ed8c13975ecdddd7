import { blockPublicAccess } from '../shared/public-access-block.ts';
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
    ...blockPublicAccess('bucket', {
      title: 'log bucket',
      terraform: '"{{bucket}}"',
      cloudFormation: ["BucketName: '{{bucket}}'"],
    }),
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
