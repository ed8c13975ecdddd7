import { ebsStorageRetentionBounded } from '../../../rules/ebs/ebs-storage-retention-bounded.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(ebsStorageRetentionBounded, {
  base: { startedAt: daysAgo(400), recoveryPoint: false, images: [] },
  pass: [
    { name: 'recent', facts: { startedAt: daysAgo(10) }, message: 'recent' },
    { name: 'as old as allowed', facts: { startedAt: daysAgo(365) } },
    { name: 'an image is made of it', facts: { images: ['ami-1'] }, message: 'inUse' },
  ],
  fail: [
    { name: 'old', message: 'old', evidence: { days: 400 } },
    { name: 'the lock has expired', facts: { lock: 'expired' } },
    { name: 'by a stricter measure', facts: { startedAt: daysAgo(91) }, params: { maxSnapshotAgeDays: 90 } },
  ],
  notApplicable: [
    { name: 'locked', facts: { lock: 'compliance' }, message: 'locked' },
    { name: 'of AWS Backup', facts: { recoveryPoint: true }, message: 'recoveryPoint' },
  ],
});
