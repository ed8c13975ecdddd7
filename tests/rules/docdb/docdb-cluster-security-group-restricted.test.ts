import { docdbClusterSecurityGroupRestricted } from '../../../rules/docdb/docdb-cluster-security-group-restricted.ts';
import { databaseCases } from '../../support/resources/database-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([docdbClusterSecurityGroupRestricted], databaseCases.securityGroups);
