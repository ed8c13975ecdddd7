import { dynamodbTableBackupCovered } from '../../../rules/dynamodb/dynamodb-table-backup-covered.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] };

testRule(dynamodbTableBackupCovered, {
  resource: { arn },
  base: { backup: { optedIn: true, selections: [] } },
  pass: [
    { name: 'selected', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
    { name: 'by ARN', facts: { backup: { optedIn: true, selections: [{ plan: 'one', resources: [arn] }] } } },
    { name: 'by tag', facts: { backup: byTag }, resource: { tags: { backup: 'daily' } } },
    {
      name: 'by type, which needs no opt-in',
      facts: { backup: { optedIn: false, selections: [{ plan: 'tables', resources: ['arn:aws:dynamodb:*:*:table/*'] }] } },
    },
  ],
  fail: [
    { name: 'not selected', message: 'uncovered' },
    { name: 'another tag', facts: { backup: byTag } },
    { name: 'left out', facts: { backup: { optedIn: true, selections: [{ plan: 'daily', resources: ['*'], notResources: [arn] }] } } },
    { name: 'not opted in', facts: { backup: { ...all, optedIn: false } }, message: 'optedOut', evidence: { plans: ['daily'] } },
  ],
  undecided: [{ name: 'tags not known', facts: { backup: byTag }, resource: { tags: null }, message: 'unknown' }],
});
