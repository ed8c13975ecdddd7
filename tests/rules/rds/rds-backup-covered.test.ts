import { rdsBackupCovered } from '../../../rules/rds/rds-backup-covered.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:rds:eu-west-1:111122223333:db:orders';
const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] };

testRule(rdsBackupCovered, {
  resource: { arn },
  base: { backup: { optedIn: true, selections: [] } },
  pass: [
    { name: 'selected', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
    { name: 'by ARN', facts: { backup: { optedIn: true, selections: [{ plan: 'one', resources: [arn] }] } } },
    { name: 'by tag', facts: { backup: byTag }, resource: { tags: { backup: 'daily' } } },
    {
      name: 'by type, which needs no opt-in',
      facts: { backup: { optedIn: false, selections: [{ plan: 'databases', resources: ['arn:aws:rds:*:*:db:*'] }] } },
    },
  ],
  fail: [
    { name: 'not selected', message: 'uncovered' },
    { name: 'another tag', facts: { backup: byTag } },
    { name: 'left out', facts: { backup: { optedIn: true, selections: [{ plan: 'daily', resources: ['*'], notResources: [arn] }] } } },
    { name: 'not opted in', facts: { backup: { ...all, optedIn: false } }, message: 'optedOut', evidence: { plans: ['daily'] } },
  ],
  notApplicable: [
    { name: 'a member of a cluster', facts: { clusterId: 'orders', backup: all }, message: 'member', evidence: { cluster: 'orders' } },
  ],
  undecided: [{ name: 'tags not known', facts: { backup: byTag }, resource: { tags: null }, message: 'unknown' }],
});
