import { dynamodbDaxClusterEncryptedInTransit } from '../../../rules/dynamodb/dynamodb-dax-cluster-encrypted-in-transit.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbDaxClusterEncryptedInTransit, {
  base: { encryptionInTransit: 'TLS' },
  pass: [{ name: 'TLS', message: 'tls' }],
  fail: [
    { name: 'none', facts: { encryptionInTransit: 'NONE' }, message: 'plain' },
    { name: 'a kind nobody knows', facts: { encryptionInTransit: 'OTHER' }, evidence: { type: 'OTHER' } },
  ],
});
