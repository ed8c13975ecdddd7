import { neptuneClusterBackupCovered } from '../../../rules/neptune/neptune-cluster-backup-covered.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneClusterBackupCovered], databaseCases.backupCovered);
