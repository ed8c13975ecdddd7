import { neptuneClusterSecurityGroupRestricted } from '../../../rules/neptune/neptune-cluster-security-group-restricted.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([neptuneClusterSecurityGroupRestricted], databaseCases.securityGroups);
