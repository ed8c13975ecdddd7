import { sesReceiptRuleMessagesEncrypted } from '../../../rules/ses/ses-receipt-rule-messages-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

const encrypted = { bucket: 'mail', kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/mail' };
const plain = { bucket: 'mail-copy' };

testRule(sesReceiptRuleMessagesEncrypted, {
  base: { enabled: true, buckets: [encrypted] },
  pass: [{ name: 'passes with a key', message: 'encrypted', evidence: { buckets: ['mail'] } }],
  fail: [
    { name: 'fails without a key', facts: { buckets: [plain] }, message: 'plain', evidence: { buckets: ['mail-copy'] } },
    { name: 'fails for one of two without a key', facts: { buckets: [encrypted, plain] }, evidence: { buckets: ['mail-copy'] } },
  ],
  notApplicable: [
    { name: 'skips with no bucket', facts: { buckets: [] }, message: 'notStored' },
    { name: 'skips when disabled', facts: { enabled: false, buckets: [plain] }, message: 'disabled' },
  ],
});
