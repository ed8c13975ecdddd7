import { defineRule } from '../../src/core/rule.ts';

export const sesReceiptRuleMessagesEncrypted = defineRule({
  id: 'ses-receipt-rule-messages-encrypted',
  title: 'Received mail should be encrypted by SES before it is stored in S3',
  resourceType: 'AWS::SES::ReceiptRule',
  responsibility: 'client-side-encryption',
  severity: 'medium',
  tier: 2,
  facts: ['enabled', 'buckets'],
  messages: {
    encrypted: 'Mail is encrypted before it is written to {{buckets}}.',
    plain: 'Mail is written as it came to {{buckets}}.',
    notStored: 'The rule stores no mail in S3.',
    disabled: 'The rule is disabled.',
  },
  rationale:
    'SES encrypts mail with the encryption client, so that reading it takes the key as well as the bucket; without it, whoever may read the bucket reads the mail.',
  remediation: {
    text: 'Name a KMS key in each S3 action of the rule, and read the mail with the S3 encryption client.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-s3.html',
    cli: 'aws ses update-receipt-rule --rule-set-name SET --rule file://rule.json',
  },
  controls: { cloudsploit: ['emailMessagesEncrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (!facts.enabled) return notApplicable('disabled');
    const named = (buckets: typeof facts.buckets) => ({ buckets: [...new Set(buckets.map(({ bucket }) => bucket))] });
    const plain = facts.buckets.filter(({ kmsKeyArn }) => kmsKeyArn === undefined);
    if (plain.length > 0) return fail('plain', named(plain));
    return facts.buckets.length === 0 ? notApplicable('notStored') : pass('encrypted', named(facts.buckets));
  },
});
