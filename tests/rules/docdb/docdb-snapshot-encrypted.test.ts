import { docdbSnapshotEncrypted } from '../../../rules/docdb/docdb-snapshot-encrypted.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbSnapshotEncrypted], databaseCases.snapshotEncrypted);
