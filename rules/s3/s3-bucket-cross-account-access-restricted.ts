import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { bucketGrants, s3ActionsLike } from '../../src/policy/bucket-access.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants } from '../../src/policy/resource-policy.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketCrossAccountAccessRestricted = defineRule({
  id: 's3-bucket-cross-account-access-restricted',
  title: 'S3 bucket policies should not grant sensitive actions to other accounts',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['policy', 'ownerId'],
  params: {
    trustedAccounts,
    deniedActions: strings(
      ['s3:DeleteBucketPolicy', 's3:PutBucketAcl', 's3:PutBucketPolicy', 's3:PutEncryptionConfiguration', 's3:PutObjectAcl'],
      'Actions that no other account may use. Wildcards are allowed: s3:* denies all access.',
      '^s3:[A-Za-z*?]+$',
    ),
  },
  messages: {
    noPolicy: 'The bucket does not have a policy.',
    restricted: 'The bucket policy does not grant sensitive actions to untrusted accounts.',
    foreign: 'The bucket policy allows {{to}} to use {{actions}}.',
    service: 'The bucket policy allows {{to}} to use {{actions}} on behalf of any AWS account.',
    malformed: 'The bucket policy is malformed: {{problem}}.',
  },
  rationale:
    'An account that can change the policy, the ACLs or the encryption of a bucket can give itself all other permissions, or lock out the owner.',
  remediation: {
    text: 'Remove these actions from the statements for other accounts, or add the accounts to trustedAccounts.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
    impact: 'The other accounts lose these permissions. put-bucket-policy replaces the whole policy: save the current one first.',
    cli: `aws s3api get-bucket-policy --bucket {{id}} --query Policy --output text > policy.json
aws s3api put-bucket-policy --bucket {{id}} --policy file://policy.json`,
    console: [
      'Open the bucket in the Amazon S3 console and choose Permissions.',
      'Under Bucket policy, choose Edit.',
      'Remove the accounts that the finding names, or limit their actions, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_s3_bucket_policy',
      'bucket = "{{id}}"',
      'policy = data.aws_iam_policy_document.trusted_accounts.json',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::S3::BucketPolicy',
      "Bucket: '{{id}}'",
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { AWS: TRUSTED_PRINCIPAL_ARN }',
      '      Action: s3:GetObject',
      "      Resource: '{{arn}}/*'",
    ),
  },
  controls: {
    securityHub: ['S3.6'],
    awsConfig: ['s3-bucket-blacklisted-actions-prohibited'],
    nist80053: ['CA-9(1)', 'CM-2'],
    prowler: ['s3_bucket_cross_account_access'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { resource, params }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const namesCanonicalUsers = policy.statements.some(({ principals }) => principals !== undefined && principals.canonical.length > 0);
    const grants = bucketGrants(policy, resource, {
      actions: s3ActionsLike(params.deniedActions),
      trustedAccounts: params.trustedAccounts,
      canonicalUserId: namesCanonicalUsers ? facts.ownerId : undefined,
    }).filter(({ trusted }) => !trusted);
    const foreign = grants.filter(({ exposure }) => exposure !== 'service');
    if (foreign.length > 0) return fail('foreign', describeGrants(foreign));
    if (grants.length > 0)
      return fail('service', describeGrants(grants), { severity: 'low', because: 'access is possible only through an AWS service' });
    return pass('restricted');
  },
});
