import { dynamodbTablePointInTimeRecoveryEnabled } from '../../../rules/dynamodb/dynamodb-table-point-in-time-recovery-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const enabled = (RecoveryPeriodInDays?: number) => ({
  PointInTimeRecoveryStatus: 'ENABLED' as const,
  ...(RecoveryPeriodInDays === undefined ? {} : { RecoveryPeriodInDays }),
});

testRule(dynamodbTablePointInTimeRecoveryEnabled, {
  base: { status: 'ACTIVE', pointInTimeRecovery: enabled(35) },
  pass: [
    { name: 'the longest period', message: 'enabled', evidence: { days: 35 } },
    { name: 'no period given, which is the longest', facts: { pointInTimeRecovery: enabled() }, evidence: { days: 35 } },
    { name: 'exactly as long as required', facts: { pointInTimeRecovery: enabled(7) } },
    { name: 'as short as the parameter allows', facts: { pointInTimeRecovery: enabled(2) }, params: { minRecoveryDays: 2 } },
    { name: 'a table that is being changed', facts: { status: 'UPDATING' } },
  ],
  fail: [
    { name: 'off', facts: { pointInTimeRecovery: { PointInTimeRecoveryStatus: 'DISABLED' } }, message: 'off' },
    { name: 'too short', facts: { pointInTimeRecovery: enabled(6) }, message: 'short', evidence: { days: 6, min: 7 } },
    { name: 'shorter than the parameter', facts: { pointInTimeRecovery: enabled(7) }, params: { minRecoveryDays: 14 } },
    {
      name: 'off on a table whose key cannot be used',
      facts: { status: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS', pointInTimeRecovery: { PointInTimeRecoveryStatus: 'DISABLED' } },
    },
  ],
  notApplicable: ['CREATING', 'DELETING', 'ARCHIVING', 'ARCHIVED'].map((status) => ({
    name: status,
    facts: { status, pointInTimeRecovery: { PointInTimeRecoveryStatus: 'DISABLED' as const } },
    message: 'gone' as const,
  })),
});
