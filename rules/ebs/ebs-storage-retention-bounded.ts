import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsStorageRetentionBounded = defineRule({
  id: 'ebs-storage-retention-bounded',
  title: 'Old EBS snapshots that are not in use should be deleted',
  resourceType: 'AWS::EC2::Snapshot',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 2,
  facts: ['startedAt', 'recoveryPoint', 'lock', 'images'],
  params: { maxSnapshotAgeDays: integer(365, 'Maximum age in days of a snapshot that is not in use.', { min: 1 }) },
  messages: {
    recent: 'The snapshot is {{days}} days old.',
    inUse: 'Images use the snapshot: {{images}}.',
    old: 'The snapshot is {{days}} days old, and no image uses it.',
    locked: 'The snapshot is locked.',
    recoveryPoint: 'AWS Backup manages the lifecycle of the snapshot.',
  },
  rationale: 'Forgotten snapshots keep data beyond its retention period, and access to them is rarely reviewed.',
  remediation: {
    text: 'Delete the snapshot, and use Data Lifecycle Manager or AWS Backup to create and expire snapshots.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-snapshot.html',
    impact: 'Deletion cannot be undone, unless a Recycle Bin retention rule applies.',
    cli: 'aws ec2 delete-snapshot --snapshot-id {{id}}',
  },
  controls: {},
  // CloudSploit also fails snapshots that images use.
  related: { cloudsploit: ['ebsOldSnapshots'] },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    const age = () => ageInDays(facts.startedAt, now);
    const isLocked = () => facts.lock !== undefined && facts.lock !== 'expired';
    return (
      firstVerdict(
        () => (facts.recoveryPoint ? notApplicable('recoveryPoint') : undefined),
        () => (isLocked() ? notApplicable('locked') : undefined),
        () => (!facts.recoveryPoint && !isLocked() && age() <= params.maxSnapshotAgeDays ? pass('recent', { days: age() }) : undefined),
        () => (!facts.recoveryPoint && !isLocked() && facts.images.length > 0 ? pass('inUse', { images: facts.images }) : undefined),
      ) ?? fail('old', { days: age() })
    );
  },
});
