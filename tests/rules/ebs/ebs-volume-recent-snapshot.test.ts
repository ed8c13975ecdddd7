import { ebsVolumeRecentSnapshot } from '../../../rules/ebs/ebs-volume-recent-snapshot.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const root = (fleet?: string) => [{ id: 'i-1', root: true, ...(fleet === undefined ? {} : { fleet }) }];

testRule(ebsVolumeRecentSnapshot, {
  base: { createdAt: daysAgo(100), newestSnapshotAt: daysAgo(1), instances: root() },
  pass: [
    { name: 'passes for a snapshot of yesterday', message: 'recent', evidence: { days: 1 } },
    { name: 'passes exactly at the limit', facts: { newestSnapshotAt: daysAgo(7) } },
    { name: 'passes for a snapshot of a root volume in a fleet', facts: { instances: root('Auto Scaling group web') } },
  ],
  fail: [
    { name: 'fails when too old', facts: { newestSnapshotAt: daysAgo(8) }, message: 'old', evidence: { days: 8 } },
    { name: 'fails when never done', facts: { newestSnapshotAt: undefined }, message: 'none' },
    { name: 'fails with no snapshot, not attached', facts: { newestSnapshotAt: undefined, instances: [] } },
    {
      name: 'fails for a data volume of a fleet',
      facts: { newestSnapshotAt: undefined, instances: [{ id: 'i-1', root: false, fleet: 'Auto Scaling group web' }] },
    },
    { name: 'fails when older than a stricter maximum', facts: { newestSnapshotAt: daysAgo(2) }, params: { maxSnapshotAgeDays: 1 } },
  ],
  notApplicable: [
    { name: 'skips a volume created today', facts: { newestSnapshotAt: undefined, createdAt: daysAgo(0) }, message: 'young' },
    {
      name: 'skips a volume that is newer than the maximum age of snapshots',
      facts: { newestSnapshotAt: undefined, createdAt: daysAgo(2) },
      message: 'young',
    },
    {
      name: 'skips the root volume of a fleet',
      facts: { newestSnapshotAt: undefined, instances: root('Auto Scaling group web') },
      message: 'fleet',
    },
  ],
});
