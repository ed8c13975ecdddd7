import { allBlocked, blockBucketPublicAccess } from './shared/block-public-access.ts';
import { publicAccess } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketNoPublicRead = defineRule({
  id: 's3-bucket-no-public-read',
  title: 'S3 buckets should not be publicly readable',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 's3-block-public-access',
  exposesPublicly: true,
  facts: ['accountPublicAccessBlock', 'publicAccessBlock', 'policy', 'acl'],
  messages: {
    closed: 'Neither the policy nor the ACL allows everyone to read the bucket.',
    policy: 'The bucket policy ({{statements}}) allows everyone to read the bucket: {{actions}}.',
    acl: 'The ACL allows everyone to read the bucket: {{grants}}.',
    malformed: 'The bucket policy is malformed: {{problem}}.',
  },
  rationale: 'Anyone on the internet can list or download the contents of the bucket.',
  remediation: {
    text: 'Turn on Block Public Access, or remove the public grants from the policy and the ACL. Serve public content through CloudFront with origin access control.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    ...blockBucketPublicAccess,
  },
  controls: {
    securityHub: ['S3.2'],
    awsConfig: ['s3-bucket-public-read-prohibited'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_bucket_public_list_acl'],
    cloudsploit: ['bucketAllUsersAcl', 'bucketAllUsersPolicy'],
  },
  related: { prowler: ['s3_bucket_public_access'] },
  fixedFacts: () => ({ accountPublicAccessBlock: allBlocked }),
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { by, evidence } = publicAccess(facts, resource, 'read');
    if (by === 'nothing') return pass('closed');
    return by === 'malformed' ? indeterminate(by, evidence) : fail(by, evidence);
  },
});
