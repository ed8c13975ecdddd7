import { refusesCustomerKeys } from '../../src/policy/bucket-access.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { defineRule } from '../../src/core/rule.ts';

export const s3BucketCustomerProvidedKeysBlocked = defineRule({
  id: 's3-bucket-customer-provided-keys-blocked',
  title: 'S3 buckets should refuse customer-provided keys (SSE-C)',
  resourceType: 'AWS::S3::Bucket',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 3,
  facts: ['encryption', 'policy'],
  messages: {
    blocked: 'The encryption settings of the bucket block customer-provided keys.',
    denied: 'The bucket policy denies customer-provided keys.',
    open: 'Neither the encryption settings nor the policy of the bucket refuse customer-provided keys; a policy of the organization was not looked at.',
    malformed: 'The policy cannot be understood: {{problem}}.',
  },
  rationale: 'Somebody with stolen access keys can encrypt your objects with a key that only they have, and ask for ransom.',
  remediation: {
    text: 'Block SSE-C in the encryption settings of the bucket, unless an application needs it.',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
    const blocked = facts.encryption?.some(({ BlockedEncryptionTypes: types }) => types?.EncryptionType?.includes('SSE-C') === true);
    if (blocked === true) return pass('blocked');
    const policy = facts.policy === undefined ? undefined : parsePolicy(facts.policy);
    if (policy === undefined) return fail('open');
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    return refusesCustomerKeys(policy, resource) ? pass('denied') : fail('open');
  },
});
