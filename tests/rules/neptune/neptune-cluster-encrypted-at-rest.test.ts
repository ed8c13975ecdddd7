import { neptuneClusterEncryptedAtRest } from '../../../rules/neptune/neptune-cluster-encrypted-at-rest.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneClusterEncryptedAtRest], databaseCases.encryptedAtRest);
