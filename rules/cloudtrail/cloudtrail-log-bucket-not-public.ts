import { logArchiveBuckets } from '../shared/log-archive.ts';
import { logBucketAccess } from '../../src/policy/log-bucket.ts';
import { defineRule } from '../../src/core/rule.ts';

export const cloudtrailLogBucketNotPublic = defineRule({
  id: 'cloudtrail-log-bucket-not-public',
  title: 'Buckets with trail logs should not be public',
  resourceType: 'AWS::CloudTrail::Trail',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 's3-block-public-access',
  exposesPublicly: true,
  facts: ['bucket', 'bucketExposure'],
  params: { logArchiveBuckets },
  messages: {
    closed: 'Neither policy nor ACL opens {{bucket}} to everyone.',
    open: 'Everyone can {{how}} {{bucket}} by its {{by}}.',
    malformed: 'The policy of {{bucket}} cannot be understood: {{problem}}.',
    foreign: '{{bucket}} is no bucket of this account, so who can use it cannot be read.',
    archive: '{{bucket}} is in the log archive and judged there.',
  },
  rationale:
    'Trail logs tell everybody who can read them about the account, its people and its weak spots; who can write them can hide traces.',
  remediation: {
    text: 'Turn on Block Public Access for the bucket and take public grants out of its policy and ACL.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    cli: 'aws s3api put-public-access-block --bucket BUCKET --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
  },
  controls: {
    securityHub: ['CloudTrail.6'],
    awsConfig: ['cloudtrail-s3-bucket-public-access-prohibited'],
    prowler: ['cloudtrail_logs_s3_bucket_is_not_publicly_accessible'],
    cloudsploit: ['cloudtrailBucketPrivate'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    const { bucket } = facts;
    if (params.logArchiveBuckets.includes(bucket)) return notApplicable('archive', { bucket });
    const { bucketExposure } = facts;
    if (bucketExposure === undefined) return indeterminate('foreign', { bucket });
    const { state, evidence } = logBucketAccess(bucketExposure, bucket, resource);
    if (state === 'closed') return pass('closed', evidence);
    return state === 'open' ? fail('open', evidence) : indeterminate('malformed', evidence);
  },
});
