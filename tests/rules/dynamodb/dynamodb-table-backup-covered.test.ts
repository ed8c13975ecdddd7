import { dynamodbTableBackupCovered } from '../../../rules/dynamodb/dynamodb-table-backup-covered.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const all = { optedIn: true, selections: [{ plan: 'daily', resources: ['*'] }] };
const byTag = { optedIn: true, selections: [{ plan: 'tagged', anyTag: [{ key: 'backup', value: 'daily' }] }] };

testRule(dynamodbTableBackupCovered, {
  resource: { arn },
  base: { backup: { optedIn: true, selections: [] } },
  pass: [
    { name: 'passes when a plan selects everything', facts: { backup: all }, message: 'covered', evidence: { plans: ['daily'] } },
    { name: 'passes when a plan names the ARN', facts: { backup: { optedIn: true, selections: [{ plan: 'one', resources: [arn] }] } } },
    {
      name: 'passes when a plan selects a wildcard ARN',
      facts: { backup: { optedIn: true, selections: [{ plan: 'orders', resources: ['arn:aws:dynamodb:*:*:table/ord*'] }] } },
    },
    { name: 'passes when a plan selects a tag', facts: { backup: byTag }, resource: { tags: { backup: 'daily' } } },
    {
      name: 'passes when a plan names the type of tables without opt-in',
      facts: { backup: { optedIn: false, selections: [{ plan: 'tables', resources: ['arn:aws:dynamodb:*:*:table/*'] }] } },
    },
  ],
  fail: [
    { name: 'fails when no plan selects the table', message: 'uncovered' },
    { name: 'fails when a plan selects another tag', facts: { backup: byTag } },
    {
      name: 'fails when a plan excludes the table',
      facts: { backup: { optedIn: true, selections: [{ plan: 'daily', resources: ['*'], notResources: [arn] }] } },
    },
    {
      name: 'fails when the type is not opted in',
      facts: { backup: { ...all, optedIn: false } },
      message: 'optedOut',
      evidence: { plans: ['daily'] },
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
