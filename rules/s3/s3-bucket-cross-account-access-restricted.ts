import { bucketGrants, s3ActionsLike } from '../../src/policy/bucket-access.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants } from '../../src/policy/resource-policy.ts';
import { strings, trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketCrossAccountAccessRestricted = defineRule({
  id: 's3-bucket-cross-account-access-restricted',
  title: 'Bucket policies should give foreign accounts no dangerous rights',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['policy', 'ownerId'],
  params: {
    trustedAccounts,
    deniedActions: strings(
      ['s3:DeleteBucketPolicy', 's3:PutBucketAcl', 's3:PutBucketPolicy', 's3:PutEncryptionConfiguration', 's3:PutObjectAcl'],
      'Actions that no other account may have; wildcards are understood, so s3:* refuses any access.',
      '^s3:[A-Za-z*?]+$',
    ),
  },
  messages: {
    noPolicy: 'There is no bucket policy.',
    restricted: 'No account that is not trusted has a dangerous right.',
    foreign: '{{to}} may use {{actions}}.',
    service: '{{to}} may use {{actions}} on behalf of any customer.',
    malformed: 'The policy cannot be understood: {{problem}}.',
  },
  rationale:
    'Whoever may change the policy, the ACLs or the encryption of a bucket can give themselves everything else, or lock its owner out.',
  remediation: {
    text: 'Take these actions out of the statements for other accounts, or name the accounts as trusted.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
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
    const grants = bucketGrants(policy, resource, s3ActionsLike(params.deniedActions), {
      trustedAccounts: params.trustedAccounts,
      canonicalUserId: namesCanonicalUsers ? facts.ownerId : undefined,
    }).filter(({ trusted }) => !trusted);
    const foreign = grants.filter(({ exposure }) => exposure !== 'service');
    if (foreign.length > 0) return fail('foreign', describeGrants(foreign));
    if (grants.length > 0) return fail('service', describeGrants(grants), { severity: 'low', because: 'only through an AWS service' });
    return pass('restricted');
  },
});
