import { neptuneClusterPrivateSubnets } from '../../../rules/neptune/neptune-cluster-private-subnets.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneClusterPrivateSubnets], databaseCases.privateSubnets);
