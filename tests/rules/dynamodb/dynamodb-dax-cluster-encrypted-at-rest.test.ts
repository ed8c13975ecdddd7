import { dynamodbDaxClusterEncryptedAtRest } from '../../../rules/dynamodb/dynamodb-dax-cluster-encrypted-at-rest.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbDaxClusterEncryptedAtRest, {
  base: { encryptionAtRest: 'ENABLED' },
  pass: [
    { name: 'passes when encryption is on' },
    { name: 'passes while encryption is being turned on', facts: { encryptionAtRest: 'ENABLING' }, message: 'encrypted' },
  ],
  fail: [
    { name: 'fails when encryption is off', facts: { encryptionAtRest: 'DISABLED' }, message: 'unencrypted' },
    { name: 'fails while encryption is being turned off', facts: { encryptionAtRest: 'DISABLING' } },
    { name: 'fails for an unknown status', facts: { encryptionAtRest: 'SOMETHING' }, evidence: { status: 'SOMETHING' } },
  ],
});
