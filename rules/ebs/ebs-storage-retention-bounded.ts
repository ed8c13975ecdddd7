import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsStorageRetentionBounded = defineRule({
  id: 'ebs-storage-retention-bounded',
  title: 'Old EBS snapshots that nothing uses should be removed',
  resourceType: 'AWS::EC2::Snapshot',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 2,
  facts: ['startedAt', 'recoveryPoint', 'lock', 'images'],
  params: { maxSnapshotAgeDays: integer(365, 'Most days a snapshot is kept that nothing uses.', { min: 1 }) },
  messages: {
    recent: 'The snapshot is {{days}} days old.',
    inUse: 'Images are made of the snapshot: {{images}}.',
    old: 'The snapshot is {{days}} days old, and no image is made of it.',
    locked: 'The snapshot is locked.',
    recoveryPoint: 'AWS Backup keeps the snapshot and decides when it goes.',
  },
  rationale: 'Forgotten copies of a disk hold data that should be gone by now, and nobody watches who can read them.',
  remediation: {
    text: 'Delete the snapshot, and let a policy of Data Lifecycle Manager or AWS Backup make and expire snapshots.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-snapshot.html',
    cli: 'aws ec2 delete-snapshot --snapshot-id SNAPSHOT',
  },
  controls: {
    cloudsploit: ['ebsOldSnapshots'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    if (facts.recoveryPoint) return notApplicable('recoveryPoint');
    const days = ageInDays(facts.startedAt, now);
    if (days <= params.maxSnapshotAgeDays) return pass('recent', { days });
    if (facts.lock !== undefined && facts.lock !== 'expired') return notApplicable('locked');
    return facts.images.length > 0 ? pass('inUse', { images: facts.images }) : fail('old', { days });
  },
});
