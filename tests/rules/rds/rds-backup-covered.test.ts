import { rdsBackupCoveredRules } from '../../../rules/rds/rds-backup-covered.ts';
import { backupCoveredCases } from '../../support/resources/backup-cases.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const clusterArn = 'arn:aws:rds:eu-west-1:111122223333:cluster:orders';
const shared = backupCoveredCases({
  arn: 'arn:aws:rds:eu-west-1:111122223333:db:orders',
  wildcard: 'arn:aws:rds:*:*:db:ord*',
  allOfType: 'arn:aws:rds:*:*:db:*',
});

testRuleFamily(rdsBackupCoveredRules, {
  ...shared,
  fail: [
    ...shared.fail,
    {
      name: 'fails when a plan names a cluster but service opt-in is off for its type',
      resource: { arn: clusterArn },
      facts: { backup: { optedIn: false, selections: [{ plan: 'clusters', resources: [clusterArn] }] } },
      message: 'optedOut',
    },
  ],
  notApplicable: [
    {
      name: 'skips a member of a cluster',
      facts: { clusterId: 'orders', backup: { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] } },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});
