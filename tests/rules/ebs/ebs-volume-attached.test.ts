import { ebsVolumeAttached } from '../../../rules/ebs/ebs-volume-attached.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(ebsVolumeAttached, {
  base: { state: 'in-use', createdAt: daysAgo(100) },
  pass: [
    { name: 'passes when in use', message: 'attached' },
    { name: 'passes when not in use yet', facts: { state: 'available', createdAt: daysAgo(30) }, message: 'recent' },
  ],
  fail: [
    { name: 'fails when not in use', facts: { state: 'available' }, message: 'unattached', evidence: { days: 100 } },
    { name: 'fails with a stricter limit', facts: { state: 'available', createdAt: daysAgo(2) }, params: { maxUnattachedDays: 1 } },
  ],
});
