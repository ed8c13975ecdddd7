import { secretsmanagerSecretUsed } from '../../../rules/secretsmanager/secretsmanager-secret-used.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(secretsmanagerSecretUsed, {
  base: { lastAccessedAt: daysAgo(10), createdAt: daysAgo(500) },
  pass: [
    { name: 'passes when used recently', message: 'used' },
    { name: 'passes when used on the last day', facts: { lastAccessedAt: daysAgo(90) } },
    { name: 'passes when new and not yet used', facts: { lastAccessedAt: undefined, createdAt: daysAgo(3) }, message: 'new' },
    { name: 'passes for the primary of replicas', facts: { primaryRegion: 'eu-west-1' } },
    { name: 'passes for a longer period', facts: { lastAccessedAt: daysAgo(200) }, params: { maxUnusedDays: 365 } },
  ],
  fail: [
    {
      name: 'fails when not used for a long time',
      facts: { lastAccessedAt: daysAgo(91) },
      message: 'unused',
      evidence: { days: 91, max: 90 },
    },
    { name: 'fails when never used', facts: { lastAccessedAt: undefined }, message: 'never', evidence: { days: 500 } },
  ],
  notApplicable: [
    {
      name: 'skips when managed by a service',
      facts: { owningService: 'rds', lastAccessedAt: undefined },
      message: 'managed',
      evidence: { service: 'rds' },
    },
    { name: 'skips a replica', facts: { primaryRegion: 'us-east-1', lastAccessedAt: undefined }, message: 'replica' },
  ],
});
