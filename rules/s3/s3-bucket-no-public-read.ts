import { publicAccess } from '../../src/policy/bucket-access.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketNoPublicRead = defineRule({
  id: 's3-bucket-no-public-read',
  title: 'S3 buckets should not be readable by everyone',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 1,
  fix: 's3-block-public-access',
  exposesPublicly: true,
  facts: ['accountPublicAccessBlock', 'publicAccessBlock', 'policy', 'objectOwnership', 'acl'],
  messages: {
    closed: 'Neither policy nor ACL lets everyone read the bucket.',
    policy: 'The policy ({{statements}}) lets everyone read the bucket: {{actions}}.',
    acl: 'The ACL lets everyone read the bucket: {{grants}}.',
    malformed: 'The policy cannot be understood: {{problem}}.',
  },
  rationale: 'Everybody on the internet can list or download what is in the bucket.',
  remediation: {
    text: 'Turn on Block Public Access, or take the public grants out of the policy and ACL. Serve public content through CloudFront with origin access control.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    cli: 'aws s3api put-public-access-block --bucket BUCKET --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
  },
  controls: {
    securityHub: ['S3.2'],
    awsConfig: ['s3-bucket-public-read-prohibited'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['s3_bucket_public_access', 's3_bucket_public_list_acl'],
    cloudsploit: ['bucketAllUsersAcl', 'bucketAllUsersPolicy'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const { by, evidence } = publicAccess(facts, resource, 'read');
    if (by === 'nothing') return pass('closed');
    return by === 'malformed' ? indeterminate(by, evidence) : fail(by, evidence);
  },
});
