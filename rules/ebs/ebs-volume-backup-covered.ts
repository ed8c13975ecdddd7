import { backupCoverage, strongest } from '../shared/backup-coverage.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsVolumeBackupCovered = defineRule({
  id: 'ebs-volume-backup-covered',
  title: 'EBS volumes should be covered by a backup plan',
  resourceType: 'AWS::EC2::Volume',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'backup-plans',
  facts: ['state', 'instances', 'backup', 'instanceBackups'],
  messages: {
    covered: 'The volume is backed up by {{plans}}.',
    withInstance: 'The volume is backed up with its instance by {{plans}}.',
    uncovered: 'Neither the volume nor its instance is covered by a backup plan.',
    optedOut: '{{plans}} select the volume, but service opt-in of AWS Backup is off for EBS in this Region.',
    unknown: 'Whether {{plans}} select the volume depends on its tags, which could not be read.',
    unused: 'The volume is not in use: its state is {{state}}.',
    fleet: 'The volume belongs to {{fleet}}, which replaces its instances.',
  },
  rationale:
    'AWS Backup keeps backups in vaults with their own access policies and locks, and monitors the jobs. Snapshots outside of backup plans lack that protection.',
  remediation: {
    text: 'Add the tag that a backup plan selects by to the volume or its instance, or assign it to a backup plan. If snapshots of Data Lifecycle Manager are enough, suppress the finding.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    impact: 'The change does not interrupt the instance. Backup storage is billed.',
    cli: 'aws backup create-backup-selection --backup-plan-id BACKUP_PLAN_ID --backup-selection SelectionName=SELECTION_NAME,IamRoleArn=ROLE_ARN,Resources={{arn}}',
  },
  controls: { nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'] },
  // These require that a plan selects the volume itself, also if its instance is backed up or belongs to a fleet.
  related: {
    securityHub: ['EC2.28'],
    awsConfig: ['ebs-resources-protected-by-backup-plan'],
    prowler: ['ec2_ebs_volume_protected_by_backup_plan'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const fleets = () => facts.instances.map(({ fleet }) => fleet);
    const excluded = firstVerdict(
      () => (facts.state === 'in-use' ? undefined : notApplicable('unused', { state: facts.state })),
      () =>
        fleets().length > 0 && !fleets().includes(undefined)
          ? notApplicable('fleet', { fleet: fleets().filter((fleet) => fleet !== undefined) })
          : undefined,
    );
    if (excluded !== undefined) return excluded;
    const own = backupCoverage(facts.backup, resource);
    if (own.state === 'covered') return pass('covered', { plans: own.plans });
    const instances = strongest(facts.instanceBackups.map((instance) => backupCoverage(instance, instance)));
    if (instances.state === 'covered') return pass('withInstance', { plans: instances.plans });
    const { state, plans } = strongest([own, instances]);
    if (state === 'unknown') return indeterminate('unknown', { plans });
    return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
  },
});
