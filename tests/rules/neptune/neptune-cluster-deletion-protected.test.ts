import { neptuneClusterDeletionProtected } from '../../../rules/neptune/neptune-cluster-deletion-protected.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneClusterDeletionProtected], databaseCases.deletionProtection);
