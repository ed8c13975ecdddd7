import { docdbClusterBackupCovered } from '../../../rules/docdb/docdb-cluster-backup-covered.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterBackupCovered], databaseCases.backupCovered);
