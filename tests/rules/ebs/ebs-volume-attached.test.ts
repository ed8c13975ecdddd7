import { ebsVolumeAttached } from '../../../rules/ebs/ebs-volume-attached.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(ebsVolumeAttached, {
  base: { state: 'in-use', createdAt: daysAgo(100) },
  pass: [
    { name: 'in use', message: 'attached' },
    { name: 'not in use yet', facts: { state: 'available', createdAt: daysAgo(30) }, message: 'recent' },
  ],
  fail: [
    { name: 'not in use', facts: { state: 'available' }, message: 'unattached', evidence: { days: 100 } },
    { name: 'with a stricter limit', facts: { state: 'available', createdAt: daysAgo(2) }, params: { maxUnattachedDays: 1 } },
  ],
});
