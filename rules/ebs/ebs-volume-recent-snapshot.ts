import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
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
  params: { maxSnapshotAgeDays: integer(7, 'Maximum age in days of the newest snapshot.', { min: 1 }) },
  messages: {
    recent: 'The newest snapshot is {{days}} days old.',
    old: 'The newest snapshot is {{days}} days old; at most {{maxDays}} days are allowed.',
    none: 'The volume does not have a completed snapshot.',
    young: 'The volume is {{days}} days old.',
    fleet: 'The volume is the root volume of an instance of {{fleet}}, which replaces its instances.',
  },
  rationale: 'Without a recent snapshot, data that is deleted, damaged or encrypted by an attacker cannot be restored.',
  remediation: {
    text: 'Add the volume to a backup plan or to a policy of Data Lifecycle Manager.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html',
    impact: 'The change does not interrupt the instance. Snapshot storage is billed.',
    cli: 'aws ec2 create-snapshot --volume-id {{id}}\naws dlm create-lifecycle-policy --description DESCRIPTION --state ENABLED --execution-role-arn ROLE_ARN --policy-details file://policy-details.json',
    console: [
      'Open Lifecycle Manager in the Amazon EC2 console and choose Create lifecycle policy.',
      'Choose EBS snapshot policy and target volumes by a tag.',
      'Set a schedule and create the policy, then add the tag to the volume.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_dlm_lifecycle_policy',
      'description        = "daily snapshots"',
      'execution_role_arn = "ROLE_ARN"',
      'state              = "ENABLED"',
      'policy_details {',
      '  resource_types = ["VOLUME"]',
      '  target_tags    = { Backup = "daily" }',
      '  schedule {',
      '    name = "daily"',
      '    create_rule {',
      '      interval = 24',
      '    }',
      '    retain_rule {',
      '      count = 14',
      '    }',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::DLM::LifecyclePolicy',
      'Description: daily snapshots',
      'ExecutionRoleArn: ROLE_ARN',
      'State: ENABLED',
      'PolicyDetails:',
      '  ResourceTypes: [VOLUME]',
      '  TargetTags:',
      '    - { Key: Backup, Value: daily }',
      '  Schedules:',
      '    - Name: daily',
      '      CreateRule: { Interval: 24, IntervalUnit: HOURS }',
      '      RetainRule: { Count: 14 }',
    ),
  },
  controls: {},
  // These require a recovery point of the last day, a lifecycle policy, or snapshots of new volumes and fleets too.
  related: {
    awsConfig: ['ebs-last-backup-recovery-point-created'],
    prowler: ['ec2_ebs_volume_snapshots_exists', 'dlm_ebs_snapshot_lifecycle_policy_exists'],
    cloudsploit: ['ebsRecentSnapshots', 'ebsBackupEnabled', 'ebsSnapshotLifecycle'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    const newest = facts.newestSnapshotAt;
    const days = newest === undefined ? undefined : ageInDays(newest, now);
    if (days !== undefined && days <= params.maxSnapshotAgeDays) return pass('recent', { days });
    const age = () => ageInDays(facts.createdAt, now);
    const fleet = () => facts.instances.find(({ root }) => root)?.fleet;
    return (
      firstVerdict(
        () => (age() <= params.maxSnapshotAgeDays ? notApplicable('young', { days: age() }) : undefined),
        () => (fleet() === undefined ? undefined : notApplicable('fleet', { fleet: fleet() })),
      ) ?? (days === undefined ? fail('none') : fail('old', { days, maxDays: params.maxSnapshotAgeDays }))
    );
  },
});
