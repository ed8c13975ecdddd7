import { defineRule } from '../../src/core/rule.ts';

export const s3DirectoryBucketLifecycleConfigured = defineRule({
  id: 's3-directory-bucket-lifecycle-configured',
  title: 'S3 directory buckets should have lifecycle rules that expire objects',
  resourceType: 'AWS::S3Express::DirectoryBucket',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 1,
  facts: ['lifecycle'],
  messages: {
    configured: 'A lifecycle rule expires objects.',
    none: 'No lifecycle rule is enabled.',
    noExpiration: 'No enabled lifecycle rule expires objects.',
  },
  rationale: 'Directory buckets often hold temporary data. Data that is never deleted costs money, and it can be stolen.',
  remediation: {
    text: 'Add a lifecycle rule that expires objects.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-buckets-objects-lifecycle.html',
    impact:
      'The rule permanently deletes objects that are older than the expiration: directory buckets do not have versions. The command replaces all lifecycle rules of the bucket.',
    cli: `aws s3api put-bucket-lifecycle-configuration --bucket {{id}} --lifecycle-configuration '{"Rules":[{"ID":"expire","Status":"Enabled","Filter":{},"Expiration":{"Days":3650}}]}'`,
  },
  controls: { securityHub: ['S3.25'], awsConfig: ['s3express-dir-bucket-lifecycle-rules-check'] },
  evaluate: ({ lifecycle = [] }, { pass, fail }) => {
    const enabled = lifecycle.filter(({ Status }) => Status === 'Enabled');
    if (enabled.length === 0) return fail('none');
    return enabled.some(({ Expiration }) => Expiration?.Days !== undefined || Expiration?.Date !== undefined)
      ? pass('configured')
      : fail('noExpiration');
  },
});
