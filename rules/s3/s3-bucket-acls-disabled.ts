import { defineRule } from '../../src/core/rule.ts';

export const s3BucketAclsDisabled = defineRule({
  id: 's3-bucket-acls-disabled',
  title: 'S3 buckets should have ACLs disabled',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 1,
  facts: ['objectOwnership'],
  messages: {
    disabled: 'ACLs are disabled.',
    enabled: 'ACLs are in force: object ownership is {{ownership}}.',
  },
  rationale:
    'ACLs grant access object by object, where nobody looks, and leave objects that others upload in their hands. Policies say all of it in one place.',
  remediation: {
    text: 'Move what ACLs grant into the bucket policy, then set object ownership to BucketOwnerEnforced.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
    cli: 'aws s3api put-bucket-ownership-controls --bucket BUCKET --ownership-controls Rules=[{ObjectOwnership=BucketOwnerEnforced}]',
  },
  controls: {
    securityHub: ['S3.12'],
    awsConfig: ['s3-bucket-acl-prohibited'],
    nist80053: ['AC-2(1)', 'AC-3', 'AC-3(15)', 'AC-3(7)', 'AC-6'],
    prowler: ['s3_bucket_acl_prohibited'],
  },
  evaluate: ({ objectOwnership = 'ObjectWriter' }, { pass, fail }) =>
    objectOwnership === 'BucketOwnerEnforced' ? pass('disabled') : fail('enabled', { ownership: objectOwnership }),
});
