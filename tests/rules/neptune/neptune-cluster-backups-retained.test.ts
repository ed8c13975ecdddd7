import { neptuneClusterBackupsRetained } from '../../../rules/neptune/neptune-cluster-backups-retained.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneClusterBackupsRetained], databaseCases.automatedBackups);
