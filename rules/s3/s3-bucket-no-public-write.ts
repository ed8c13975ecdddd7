import { allBlocked, blockBucketPublicAccess } from './shared/block-public-access.ts';
import { publicAccess } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketNoPublicWrite = defineRule({
  id: 's3-bucket-no-public-write',
  title: 'S3 buckets should not be publicly writable',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 's3-block-public-access',
  exposesPublicly: true,
  facts: ['accountPublicAccessBlock', 'publicAccessBlock', 'policy', 'acl'],
  messages: {
    closed: 'Neither the policy nor the ACL allows everyone to change the bucket.',
    policy: 'The bucket policy ({{statements}}) allows everyone to change the bucket: {{actions}}.',
    acl: 'The ACL allows everyone to change the bucket: {{grants}}.',
    malformed: 'The bucket policy is malformed: {{problem}}.',
  },
  rationale: 'Anyone on the internet can replace, delete or add objects, or change who has access.',
  remediation: {
    text: 'Turn on Block Public Access, or remove the public grants from the policy and the ACL. Serve public content through CloudFront with origin access control.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    ...blockBucketPublicAccess,
  },
  controls: {
    securityHub: ['S3.3'],
    awsConfig: ['s3-bucket-public-write-prohibited'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_bucket_policy_public_write_access', 's3_bucket_public_write_acl'],
    cloudsploit: ['bucketAllUsersAcl', 'bucketAllUsersPolicy'],
  },
  related: { cis: ['7.0:2.21'], prowler: ['s3_bucket_public_access'] },
  fixedFacts: () => ({ accountPublicAccessBlock: allBlocked }),
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { by, evidence } = publicAccess(facts, resource, 'write');
    if (by === 'nothing') return pass('closed');
    return by === 'malformed' ? indeterminate(by, evidence) : fail(by, evidence);
  },
});
