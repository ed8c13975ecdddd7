import { ebsStorageRetentionBounded } from '../../../rules/ebs/ebs-storage-retention-bounded.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(ebsStorageRetentionBounded, {
  base: { startedAt: daysAgo(400), recoveryPoint: false, images: [] },
  pass: [
    { name: 'passes when recent', facts: { startedAt: daysAgo(10) }, message: 'recent' },
    { name: 'passes exactly at the maximum age', facts: { startedAt: daysAgo(365) } },
    { name: 'passes when used by an image', facts: { images: ['ami-1'] }, message: 'inUse' },
  ],
  fail: [
    { name: 'fails when old', message: 'old', evidence: { days: 400 } },
    { name: 'fails when the lock has expired', facts: { lock: 'expired' } },
    { name: 'fails with a stricter limit', facts: { startedAt: daysAgo(91) }, params: { maxSnapshotAgeDays: 90 } },
  ],
  notApplicable: [
    { name: 'skips when locked', facts: { lock: 'compliance' }, message: 'locked' },
    { name: 'skips when managed by AWS Backup', facts: { recoveryPoint: true }, message: 'recoveryPoint' },
  ],
});
