import { cloudFormationResource } from '../shared/code-snippets.ts';
import { refusesCustomerKeys } from '../../src/policy/bucket-access.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketCustomerProvidedKeysBlocked = defineRule({
  id: 's3-bucket-customer-provided-keys-blocked',
  title: 'S3 buckets should deny customer-provided encryption keys (SSE-C)',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 3,
  facts: ['encryption', 'policy'],
  messages: {
    blocked: 'The encryption settings of the bucket block SSE-C.',
    denied: 'The bucket policy denies SSE-C.',
    open: 'Neither the encryption settings nor the policy of the bucket deny SSE-C. Policies of the organization are not evaluated.',
    malformed: 'The bucket policy is malformed: {{problem}}.',
  },
  rationale: 'An attacker with stolen access keys can encrypt objects with a key that only the attacker has, and demand a ransom.',
  remediation: {
    text: 'Block SSE-C in the encryption settings of the bucket, unless an application needs it.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html',
    impact:
      'Uploads with SSE-C fail. put-bucket-encryption replaces the encryption settings: keep the current algorithm and key. The change is free of charge.',
    cli: `aws s3api get-bucket-encryption --bucket {{id}} --query ServerSideEncryptionConfiguration --output json > encryption.json
aws s3api put-bucket-encryption --bucket {{id}} --server-side-encryption-configuration file://encryption.json`,
    console:
      'Open the bucket in the Amazon S3 console and choose Properties.\nUnder Default encryption, choose Edit.\nUnder Blocked encryption types, select SSE-C and save the changes.',
    terraform: [
      'resource "aws_s3_bucket_server_side_encryption_configuration" "this" {',
      '  bucket = "{{id}}"',
      '  rule {',
      '    blocked_encryption_types = ["SSE-C"]',
      '    apply_server_side_encryption_by_default {',
      '      sse_algorithm = "AES256"',
      '    }',
      '  }',
      '}',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::S3::Bucket',
      'BucketEncryption:',
      '  ServerSideEncryptionConfiguration:',
      '    - BlockedEncryptionTypes:',
      '        EncryptionType: [SSE-C]',
      '      ServerSideEncryptionByDefault:',
      '        SSEAlgorithm: AES256',
    ),
  },
  controls: {},
  fixedFacts: ({ encryption = [] }) => ({
    encryption: (encryption.length === 0 ? [{}] : encryption).map((rule) => ({
      ...rule,
      BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
    })),
  }),
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const policyOf = () => (facts.policy === undefined ? undefined : parsePolicy(facts.policy));
    const blocked = firstVerdict(
      () =>
        facts.encryption?.some(({ BlockedEncryptionTypes: types }) => types?.EncryptionType?.includes('SSE-C'))
          ? pass('blocked')
          : undefined,
      () => {
        const policy = policyOf();
        return policy !== undefined && !isMalformed(policy) && refusesCustomerKeys(policy, resource) ? pass('denied') : undefined;
      },
    );
    if (blocked !== undefined) return blocked;
    const policy = policyOf();
    return policy !== undefined && isMalformed(policy) ? indeterminate('malformed', { problem: policy.malformed }) : fail('open');
  },
});
