import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, grantsKnowing, resourcePolicyAccess, untrusted } from '../../src/policy/resource-policy.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

/** Directory buckets authorize access to objects by one action (https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-create-session.html). */
const actions = ['s3express:CreateSession', 's3express:DeleteBucketPolicy', 's3express:PutBucketPolicy'];

export const s3DirectoryBucketCrossAccountAccessRestricted = defineRule({
  id: 's3-directory-bucket-cross-account-access-restricted',
  title: 'S3 directory bucket policies should grant access only to trusted accounts',
  resourceType: 'AWS::S3Express::DirectoryBucket',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  facts: ['policy', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    noPolicy: 'The directory bucket does not have a policy.',
    restricted: 'The bucket policy grants access only to trusted accounts.',
    foreign: 'The bucket policy allows {{to}} to use {{actions}}.',
    malformed: 'The bucket policy is malformed: {{problem}}.',
  },
  // Block Public Access is always on for directory buckets, and they accept only HTTPS: no rules for these.
  rationale: 'Another account that can open a session can read and overwrite all objects. Directory buckets do not have versions.',
  remediation: {
    text: 'Remove the accounts from the bucket policy, or add them to trustedAccounts.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam-example-bucket-policies.html',
    impact: 'The other accounts lose access when their sessions expire, within five minutes. put-bucket-policy replaces the whole policy.',
    cli: `aws s3api get-bucket-policy --bucket {{id}} --query Policy --output text > policy.json
aws s3api put-bucket-policy --bucket {{id}} --policy file://policy.json`,
    console: [
      'Open Directory buckets in the Amazon S3 console and choose the bucket.',
      'Choose Permissions and edit the bucket policy.',
      'Remove the accounts that the finding names, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_s3_bucket_policy',
      'bucket = "{{id}}"',
      'policy = data.aws_iam_policy_document.trusted_accounts.json',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::S3Express::BucketPolicy',
      "Bucket: '{{id}}'",
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { AWS: TRUSTED_PRINCIPAL_ARN }',
      '      Action: s3express:CreateSession',
      "      Resource: '{{arn}}'",
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn }, params }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const context = { accountId, trustedAccounts: params.trustedAccounts, actions, resources: [arn] };
    const grants = untrusted(
      grantsKnowing(
        () => facts.organizationId,
        (organizationId) => resourcePolicyAccess(policy, { ...context, organizationId }),
      ),
    );
    return grants.length === 0 ? pass('restricted') : fail('foreign', describeGrants(grants));
  },
});
