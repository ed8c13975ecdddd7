import { docdbSnapshotSharedWithTrustedAccounts } from '../../../rules/docdb/docdb-snapshot-shared-with-trusted-accounts.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbSnapshotSharedWithTrustedAccounts], databaseCases.snapshotShared);
