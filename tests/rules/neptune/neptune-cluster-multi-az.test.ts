import { neptuneClusterMultiAz } from '../../../rules/neptune/neptune-cluster-multi-az.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneClusterMultiAz], databaseCases.multiAz);
