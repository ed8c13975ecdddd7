import { cloudtrailTrailKmsEncrypted } from '../../../rules/cloudtrail/cloudtrail-trail-kms-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudtrailTrailKmsEncrypted, {
  base: { kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
  pass: [{ name: 'passes with a key', message: 'encrypted', evidence: { key: 'arn:aws:kms:eu-west-1:111122223333:key/1' } }],
  fail: [{ name: 'fails without a key', facts: { kmsKeyId: undefined }, message: 'none' }],
});
