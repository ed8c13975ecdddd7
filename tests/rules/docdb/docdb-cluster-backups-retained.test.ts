import { docdbClusterBackupsRetained } from '../../../rules/docdb/docdb-cluster-backups-retained.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterBackupsRetained], databaseCases.automatedBackups);
