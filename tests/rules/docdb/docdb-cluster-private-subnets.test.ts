import { docdbClusterPrivateSubnets } from '../../../rules/docdb/docdb-cluster-private-subnets.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterPrivateSubnets], databaseCases.privateSubnets);
