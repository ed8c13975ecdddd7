import { neptuneSnapshotNotPublic } from '../../../rules/neptune/neptune-snapshot-not-public.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneSnapshotNotPublic], databaseCases.snapshotNotPublic);
