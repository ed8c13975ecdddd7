import { backupCoverage, strongest } from '../shared/backup-coverage.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsVolumeBackupCovered = defineRule({
  id: 'ebs-volume-backup-covered',
  title: 'AWS Backup should select every volume that holds data',
  resourceType: 'AWS::EC2::Volume',
  responsibility: 'backups',
  severity: 'low',
  tier: 1,
  fix: 'backup-plans',
  facts: ['state', 'instances', 'backup', 'instanceBackups'],
  messages: {
    covered: 'The volume is backed up by {{plans}}.',
    withInstance: 'The volume is backed up with its instance by {{plans}}.',
    uncovered: 'No backup plan selects the volume or its instance.',
    optedOut: '{{plans}} would back up the volume, but its type is not opted in to AWS Backup in this Region.',
    unknown: 'Whether {{plans}} select the volume depends on its tags, which are not known.',
    unused: 'The volume is not in use: its state is {{state}}.',
    fleet: 'The volume belongs to {{fleet}}, which replaces its instances.',
  },
  rationale: 'A disk that nobody copies is lost with one mistake, one attacker or one failed drive.',
  remediation: {
    text: 'Give the volume, or its instance, the tag by which a backup plan selects, or assign it to a plan.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  },
  controls: {
    securityHub: ['EC2.28'],
    awsConfig: ['ebs-resources-protected-by-backup-plan'],
    nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'],
    prowler: ['ec2_ebs_volume_protected_by_backup_plan'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    if (facts.state !== 'in-use') return notApplicable('unused', { state: facts.state });
    const fleets = facts.instances.map(({ fleet }) => fleet);
    if (fleets.length > 0 && fleets.every((fleet) => fleet !== undefined)) return notApplicable('fleet', { fleet: fleets });
    const own = backupCoverage(facts.backup, resource);
    if (own.state === 'covered') return pass('covered', { plans: own.plans });
    const instances = strongest(facts.instanceBackups.map((instance) => backupCoverage(instance, instance)));
    if (instances.state === 'covered') return pass('withInstance', { plans: instances.plans });
    const { state, plans } = strongest([own, instances]);
    if (state === 'unknown') return indeterminate('unknown', { plans });
    return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
  },
});
