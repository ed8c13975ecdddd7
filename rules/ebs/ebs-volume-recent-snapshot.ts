import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsVolumeRecentSnapshot = defineRule({
  id: 'ebs-volume-recent-snapshot',
  title: 'EBS volumes should have a recent snapshot',
  resourceType: 'AWS::EC2::Volume',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['createdAt', 'newestSnapshotAt', 'instances'],
  params: { maxSnapshotAgeDays: integer(7, 'Most days since the newest snapshot.', { min: 1 }) },
  messages: {
    recent: 'The newest snapshot is {{days}} days old.',
    old: 'The newest snapshot is {{days}} days old.',
    none: 'No snapshot of the volume is kept.',
    young: 'The volume is {{days}} days old.',
    fleet: 'It is the root volume of an instance of {{fleet}}, which is replaced and not restored.',
  },
  rationale: 'What is deleted, encrypted by an intruder or damaged is lost for good when no copy of the disk is left.',
  remediation: {
    text: 'Put the volume into a plan of AWS Backup or a policy of Data Lifecycle Manager.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html',
  },
  controls: {
    awsConfig: ['ebs-last-backup-recovery-point-created'],
    prowler: ['ec2_ebs_volume_snapshots_exists', 'dlm_ebs_snapshot_lifecycle_policy_exists'],
    cloudsploit: ['ebsRecentSnapshots', 'ebsBackupEnabled', 'ebsSnapshotLifecycle'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    const newest = facts.newestSnapshotAt;
    const days = newest === undefined ? undefined : ageInDays(newest, now);
    if (days !== undefined && days <= params.maxSnapshotAgeDays) return pass('recent', { days });
    const age = ageInDays(facts.createdAt, now);
    if (age <= params.maxSnapshotAgeDays) return notApplicable('young', { days: age });
    const fleet = facts.instances.find(({ root }) => root)?.fleet;
    if (fleet !== undefined) return notApplicable('fleet', { fleet });
    return days === undefined ? fail('none') : fail('old', { days });
  },
});
