import { efsFilesystemEncryptedAtRest } from '../../../rules/efs/efs-filesystem-encrypted-at-rest.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:kms:eu-west-1:111122223333:key/files';
const key = (manager?: string, state?: string) => ({ encryptionKey: { arn, ...(manager && { manager }), ...(state && { state }) } });

testRule(efsFilesystemEncryptedAtRest, {
  base: { encrypted: true, ...key('AWS', 'Enabled') },
  pass: [
    { name: 'passes for the AWS managed key', message: 'encrypted', evidence: { key: arn } },
    {
      name: 'passes for a customer managed key if it is required',
      facts: key('CUSTOMER', 'Enabled'),
      params: { requireCustomerKey: true },
    },
    { name: 'passes for an approved key', params: { approvedKeys: [arn] } },
    { name: 'passes for a key that AWS does not report', facts: { encryptionKey: undefined } },
  ],
  fail: [
    { name: 'fails with no encryption', facts: { encrypted: false, encryptionKey: undefined }, message: 'plain' },
    { name: 'fails for a disabled key', facts: key('CUSTOMER', 'Disabled'), message: 'unusable' },
    { name: 'fails for a key that does not exist', facts: key(), message: 'unusable' },
    { name: 'fails for another key than approved', params: { approvedKeys: [`${arn}-2`] }, message: 'unapproved' },
    {
      name: 'fails for the AWS managed key if a customer managed key is required',
      params: { requireCustomerKey: true },
      message: 'managed',
    },
  ],
});
