import { neptuneSnapshotEncrypted } from '../../../rules/neptune/neptune-snapshot-encrypted.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneSnapshotEncrypted], databaseCases.snapshotEncrypted);
