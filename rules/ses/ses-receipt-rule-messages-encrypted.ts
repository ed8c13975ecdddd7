import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const sesReceiptRuleMessagesEncrypted = defineRule({
  id: 'ses-receipt-rule-messages-encrypted',
  title: 'SES should encrypt received mail before it is stored in S3',
  resourceType: 'AWS::SES::ReceiptRule',
  responsibility: 'client-side-encryption',
  severity: 'medium',
  tier: 2,
  facts: ['enabled', 'buckets'],
  messages: {
    encrypted: 'Mail is encrypted before it is written to {{buckets}}.',
    plain: 'Mail is not encrypted by SES before it is written to {{buckets}}.',
    notStored: 'The rule does not store mail in S3.',
    disabled: 'The rule is disabled.',
  },
  rationale:
    'With client-side encryption, reading the mail requires the KMS key in addition to the bucket. Without it, every principal that can read the bucket can read the mail.',
  remediation: {
    text: 'Set a KMS key in each S3 action of the rule, and read the mail with the S3 encryption client.',
    url: 'https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-s3.html',
    impact:
      'The change applies to new mail. Consumers must use the S3 encryption client to read it. update-receipt-rule replaces the whole rule. KMS requests cost money.',
    cli: `aws ses describe-active-receipt-rule-set > rule-set.json
aws ses update-receipt-rule --rule-set-name RULE_SET_NAME --rule file://rule.json`,
    console: [
      'Open Email receiving in the Amazon SES console and choose the rule set and the rule.',
      'Under Actions, edit the action that delivers to Amazon S3.',
      'Select Message encryption, choose a KMS key, and save.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_ses_receipt_rule',
      'name          = "{{name}}"',
      'rule_set_name = "RULE_SET_NAME"',
      'enabled       = true',
      's3_action {',
      '  bucket_name = "BUCKET"',
      '  kms_key_arn = "KMS_KEY_ARN"',
      '  position    = 1',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::SES::ReceiptRule',
      'RuleSetName: RULE_SET_NAME',
      'Rule:',
      "  Name: '{{name}}'",
      '  Actions:',
      '    - S3Action: { BucketName: BUCKET, KmsKeyArn: KMS_KEY_ARN }',
    ),
  },
  controls: { cloudsploit: ['emailMessagesEncrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const excluded = firstVerdict(
      () => (facts.enabled ? undefined : notApplicable('disabled')),
      () => (facts.buckets.length === 0 ? notApplicable('notStored') : undefined),
    );
    if (excluded !== undefined) return excluded;
    const named = (buckets: typeof facts.buckets) => ({ buckets: [...new Set(buckets.map(({ bucket }) => bucket))] });
    const plain = facts.buckets.filter(({ kmsKeyArn }) => kmsKeyArn === undefined);
    return plain.length > 0 ? fail('plain', named(plain)) : pass('encrypted', named(facts.buckets));
  },
});
