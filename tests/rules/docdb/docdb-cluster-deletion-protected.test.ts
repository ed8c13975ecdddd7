import { docdbClusterDeletionProtected } from '../../../rules/docdb/docdb-cluster-deletion-protected.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterDeletionProtected], databaseCases.deletionProtection);
