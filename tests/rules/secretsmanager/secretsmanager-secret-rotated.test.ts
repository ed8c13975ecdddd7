import { secretsmanagerSecretRotated } from '../../../rules/secretsmanager/secretsmanager-secret-rotated.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(secretsmanagerSecretRotated, {
  base: { rotationEnabled: true, lastRotatedAt: daysAgo(20), nextRotationAt: daysAgo(-10), createdAt: daysAgo(500) },
  pass: [
    { name: 'passes when rotated recently', message: 'rotated' },
    { name: 'passes on the last day', facts: { lastRotatedAt: daysAgo(90) } },
    { name: 'passes when new', facts: { lastRotatedAt: undefined, createdAt: daysAgo(3) }, message: 'new' },
    {
      name: 'passes when managed by a service',
      facts: { owningService: 'rds', rotationEnabled: false, lastRotatedAt: undefined },
      message: 'managed',
      evidence: { service: 'Amazon RDS' },
    },
    {
      name: 'passes when managed by a service, without a date of the last rotation',
      facts: { owningService: 'ecs-sc', lastRotatedAt: undefined, nextRotationAt: undefined },
      message: 'managed',
    },
    { name: 'passes for the primary of replicas', facts: { primaryRegion: 'eu-west-1' } },
    { name: 'passes when due today', facts: { nextRotationAt: daysAgo(0.5) } },
  ],
  fail: [
    { name: 'fails when off', facts: { rotationEnabled: false, lastRotatedAt: undefined, nextRotationAt: undefined }, message: 'off' },
    {
      name: 'fails when managed by a service without managed rotation',
      facts: { owningService: 'events', rotationEnabled: false, lastRotatedAt: undefined, nextRotationAt: undefined },
      message: 'off',
    },
    {
      name: 'fails when managed by a service, but overdue',
      facts: { owningService: 'rds', nextRotationAt: daysAgo(5) },
      message: 'overdue',
    },
    {
      name: 'fails when managed by a service, but last rotated long ago',
      facts: { owningService: 'rds', lastRotatedAt: daysAgo(91) },
      message: 'old',
    },
    { name: 'fails when overdue', facts: { nextRotationAt: daysAgo(5) }, message: 'overdue' },
    { name: 'fails when the delivery is too old', facts: { lastRotatedAt: daysAgo(91) }, message: 'old', evidence: { days: 90 } },
    {
      name: 'fails when never, although enabled for a long time',
      facts: { lastRotatedAt: undefined, nextRotationAt: undefined },
      message: 'old',
      evidence: { last: 'never' },
    },
  ],
  notApplicable: [
    {
      name: 'skips a replica',
      facts: { primaryRegion: 'us-east-1', rotationEnabled: false },
      message: 'replica',
      evidence: { region: 'us-east-1' },
    },
  ],
});
