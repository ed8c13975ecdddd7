import { dynamodbDaxClusterEncryptedInTransit } from '../../../rules/dynamodb/dynamodb-dax-cluster-encrypted-in-transit.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbDaxClusterEncryptedInTransit, {
  base: { encryptionInTransit: 'TLS' },
  pass: [{ name: 'passes with TLS', message: 'encrypted' }],
  fail: [
    { name: 'fails without TLS', facts: { encryptionInTransit: 'NONE' }, message: 'unencrypted' },
    { name: 'fails for an unknown encryption type', facts: { encryptionInTransit: 'OTHER' }, evidence: { type: 'OTHER' } },
  ],
});
