import { docdbSnapshotNotPublic } from '../../../rules/docdb/docdb-snapshot-not-public.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbSnapshotNotPublic], databaseCases.snapshotNotPublic);
