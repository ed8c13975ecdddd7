import { dynamodbTablePointInTimeRecoveryEnabled } from '../../../rules/dynamodb/dynamodb-table-point-in-time-recovery-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const enabled = (RecoveryPeriodInDays?: number) => ({
  PointInTimeRecoveryStatus: 'ENABLED' as const,
  ...(RecoveryPeriodInDays === undefined ? {} : { RecoveryPeriodInDays }),
});

testRule(dynamodbTablePointInTimeRecoveryEnabled, {
  base: { status: 'ACTIVE', pointInTimeRecovery: enabled(35) },
  pass: [
    { name: 'passes with the longest recovery period', message: 'enabled', evidence: { days: 35 } },
    {
      name: 'passes without a recovery period, which defaults to 35 days',
      facts: { pointInTimeRecovery: enabled() },
      evidence: { days: 35 },
    },
    { name: 'passes when the recovery period is equal to the minimum', facts: { pointInTimeRecovery: enabled(7) } },
    { name: 'passes when the minimum is lower', facts: { pointInTimeRecovery: enabled(2) }, params: { minRecoveryDays: 2 } },
    { name: 'passes for a table that is being changed', facts: { status: 'UPDATING' } },
  ],
  fail: [
    {
      name: 'fails when point-in-time recovery is off',
      facts: { pointInTimeRecovery: { PointInTimeRecoveryStatus: 'DISABLED' } },
      message: 'off',
    },
    {
      name: 'fails when the recovery period is too short',
      facts: { pointInTimeRecovery: enabled(6) },
      message: 'short',
      evidence: { days: 6, min: 7 },
    },
    { name: 'fails when the minimum is higher', facts: { pointInTimeRecovery: enabled(7) }, params: { minRecoveryDays: 14 } },
    {
      name: 'fails for a table with an inaccessible key',
      facts: { status: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS', pointInTimeRecovery: { PointInTimeRecoveryStatus: 'DISABLED' } },
    },
  ],
  notApplicable: ['CREATING', 'DELETING', 'ARCHIVING', 'ARCHIVED'].map((status) => ({
    name: `skips a table with the status ${status}`,
    facts: { status, pointInTimeRecovery: { PointInTimeRecoveryStatus: 'DISABLED' as const } },
    message: 'inactive' as const,
  })),
});
