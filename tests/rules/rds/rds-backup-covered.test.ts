import { rdsBackupCoveredRules } from '../../../rules/rds/rds-backup-covered.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const arn = 'arn:aws:rds:eu-west-1:111122223333:db:orders';
const clusterArn = 'arn:aws:rds:eu-west-1:111122223333:cluster:orders';
const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] };

testRuleFamily(rdsBackupCoveredRules, {
  resource: { arn },
  base: { backup: { optedIn: true, selections: [] } },
  pass: [
    { name: 'passes when a plan selects everything', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
    { name: 'passes when a plan names the ARN', facts: { backup: { optedIn: true, selections: [{ plan: 'one', resources: [arn] }] } } },
    {
      name: 'passes when a plan selects a wildcard ARN',
      facts: { backup: { optedIn: true, selections: [{ plan: 'databases', resources: ['arn:aws:rds:*:*:db:ord*'] }] } },
    },
    { name: 'passes when a plan selects a tag', facts: { backup: byTag }, resource: { tags: { backup: 'daily' } } },
    {
      name: 'passes when a plan names the type of instances without opt-in',
      facts: { backup: { optedIn: false, selections: [{ plan: 'databases', resources: ['arn:aws:rds:*:*:db:*'] }] } },
    },
  ],
  fail: [
    { name: 'fails when no plan selects the database', message: 'uncovered' },
    { name: 'fails when a plan selects another tag', facts: { backup: byTag } },
    {
      name: 'fails when a plan excludes the database',
      facts: { backup: { optedIn: true, selections: [{ plan: 'daily', resources: ['*'], notResources: [arn] }] } },
    },
    {
      name: 'fails when the type is not opted in',
      facts: { backup: { ...all, optedIn: false } },
      message: 'optedOut',
      evidence: { plans: ['daily'] },
    },
    {
      name: 'fails when a cluster is named but its type is not opted in',
      resource: { arn: clusterArn },
      facts: { backup: { optedIn: false, selections: [{ plan: 'clusters', resources: [clusterArn] }] } },
      message: 'optedOut',
    },
  ],
  notApplicable: [
    {
      name: 'skips a member of a cluster',
      facts: { clusterId: 'orders', backup: all },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
  undecided: [
    {
      name: 'is unknown when a plan selects a tag and tags are unreadable',
      facts: { backup: byTag },
      resource: { tags: null },
      message: 'unknown',
    },
  ],
});
