import { cloudFormationResource } from '../shared/code-snippets.ts';
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
    enabled: 'ACLs are enabled: object ownership is {{ownership}}; BucketOwnerEnforced is required.',
  },
  rationale:
    'ACLs grant access for each object, so that access is hard to review, and objects that other accounts upload stay under their control. Policies grant access in one place.',
  remediation: {
    text: 'Move the grants of the ACLs to the bucket policy, then set object ownership to BucketOwnerEnforced.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
    impact:
      'Access that only ACLs grant ends immediately, and requests that set other ACLs than bucket-owner-full-control fail. You can reverse the change; the ACLs take effect again.',
    cli: "aws s3api put-bucket-ownership-controls --bucket {{id}} --ownership-controls 'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'",
    console:
      'Open the bucket in the Amazon S3 console and choose Permissions.\nUnder Object Ownership, choose Edit, then ACLs disabled.\nSave the changes.',
    terraform: `resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      'OwnershipControls:',
      '  Rules:',
      '    - ObjectOwnership: BucketOwnerEnforced',
    ),
  },
  controls: {
    securityHub: ['S3.12'],
    awsConfig: ['s3-bucket-acl-prohibited'],
    nist80053: ['AC-2(1)', 'AC-3', 'AC-3(15)', 'AC-3(7)', 'AC-6'],
    prowler: ['s3_bucket_acl_prohibited'],
  },
  fixedFacts: () => ({ objectOwnership: 'BucketOwnerEnforced' }),
  evaluate: ({ objectOwnership = 'ObjectWriter' }, { pass, fail }) =>
    objectOwnership === 'BucketOwnerEnforced' ? pass('disabled') : fail('enabled', { ownership: objectOwnership }),
});
