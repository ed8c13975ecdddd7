import { docdbClusterMultiAz } from '../../../rules/docdb/docdb-cluster-multi-az.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterMultiAz], databaseCases.multiAz);
