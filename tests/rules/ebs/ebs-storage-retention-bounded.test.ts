import { ebsStorageRetentionBounded } from '../../../rules/ebs/ebs-storage-retention-bounded.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(ebsStorageRetentionBounded, {
  base: { startedAt: daysAgo(400), recoveryPoint: false, images: [] },
  pass: [
    { name: 'recent', facts: { startedAt: daysAgo(10) }, message: 'recent' },
    { name: 'exactly at the maximum age', facts: { startedAt: daysAgo(365) } },
    { name: 'used by an image', facts: { images: ['ami-1'] }, message: 'inUse' },
  ],
  fail: [
    { name: 'old', message: 'old', evidence: { days: 400 } },
    { name: 'the lock has expired', facts: { lock: 'expired' } },
    { name: 'with a stricter limit', facts: { startedAt: daysAgo(91) }, params: { maxSnapshotAgeDays: 90 } },
  ],
  notApplicable: [
    { name: 'locked', facts: { lock: 'compliance' }, message: 'locked' },
    { name: 'managed by AWS Backup', facts: { recoveryPoint: true }, message: 'recoveryPoint' },
  ],
});
