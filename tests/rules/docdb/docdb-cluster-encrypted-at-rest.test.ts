import { docdbClusterEncryptedAtRest } from '../../../rules/docdb/docdb-cluster-encrypted-at-rest.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterEncryptedAtRest], databaseCases.encryptedAtRest);
