import { dynamodbDaxClusterEncryptedAtRest } from '../../../rules/dynamodb/dynamodb-dax-cluster-encrypted-at-rest.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbDaxClusterEncryptedAtRest, {
  base: { encryptionAtRest: 'ENABLED' },
  pass: [{ name: 'encrypted' }, { name: 'about to be', facts: { encryptionAtRest: 'ENABLING' }, message: 'encrypted' }],
  fail: [
    { name: 'not encrypted', facts: { encryptionAtRest: 'DISABLED' }, message: 'plain' },
    { name: 'soon not', facts: { encryptionAtRest: 'DISABLING' } },
    { name: 'a state nobody knows', facts: { encryptionAtRest: 'SOMETHING' }, evidence: { status: 'SOMETHING' } },
  ],
});
