import { neptuneSnapshotSharedWithTrustedAccounts } from '../../../rules/neptune/neptune-snapshot-shared-with-trusted-accounts.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneSnapshotSharedWithTrustedAccounts], databaseCases.snapshotShared);
