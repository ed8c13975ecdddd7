import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { backupCoverage, strongest } from '../shared/backup-coverage.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceBackupCovered = defineRule({
  id: 'ec2-instance-backup-covered',
  title: 'EC2 instances should be covered by a backup plan',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  fix: 'backup-plans',
  facts: ['state', 'fleet', 'backup', 'volumeBackups', 'lastBackupAt'],
  params: { maxAgeDays: integer(7, 'Maximum age in days of a backup that was not created by a plan.') },
  messages: {
    covered: 'The instance is backed up by {{plans}}.',
    volumes: 'All volumes of the instance are backed up by {{plans}}.',
    recent: 'The instance is not covered by a backup plan, but was backed up on {{date}}.',
    uncovered: 'The instance is not covered by a backup plan.',
    optedOut: '{{plans}} select the instance, but service opt-in of AWS Backup is off for EC2 in this Region.',
    unknown: 'Whether {{plans}} select the instance depends on its tags or those of its volumes, which could not be read.',
    fleet: 'The instance belongs to {{fleet}}, which replaces its instances.',
    ephemeral: 'The instance does not have EBS volumes.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'Without backups, data on the volumes of the instance is lost after a deletion, a failure or an attack.',
  remediation: {
    text: 'Add the tag that a backup plan selects by, or assign the instance to a backup plan.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    impact: 'The change does not interrupt the instance. Backup storage is billed.',
    cli: 'aws backup create-backup-selection --backup-plan-id BACKUP_PLAN_ID --backup-selection SelectionName=SELECTION_NAME,IamRoleArn=ROLE_ARN,Resources={{arn}}',
    console: [
      'Open the AWS Backup console and choose Backup plans.',
      'Choose a plan and Assign resources.',
      'Include the instance by its ID or by a tag, then choose Assign resources.',
    ].join('\n'),
    terraform: terraformResource(
      'aws_backup_selection',
      'name         = "instances"',
      'plan_id      = aws_backup_plan.daily.id',
      'iam_role_arn = aws_iam_role.backup.arn',
      'resources    = ["{{arn}}"]',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupSelection',
      'BackupPlanId: BACKUP_PLAN_ID',
      'BackupSelection:',
      '  SelectionName: instances',
      '  IamRoleArn: ROLE_ARN',
      "  Resources: ['{{arn}}']",
    ),
  },
  controls: {},
  // This also evaluates instances of Auto Scaling groups and fleets.
  related: { awsConfig: ['ec2-resources-protected-by-backup-plan'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource, params, now }) => {
    const excluded = firstVerdict(
      () => (isTerminated(facts.state) ? notApplicable('gone', { state: facts.state }) : undefined),
      () => (facts.fleet === undefined ? undefined : notApplicable('fleet', { fleet: facts.fleet })),
      () =>
        facts.volumeBackups.length === 0 && backupCoverage(facts.backup, resource).state !== 'covered'
          ? notApplicable('ephemeral')
          : undefined,
    );
    if (excluded !== undefined) return excluded;
    const own = backupCoverage(facts.backup, resource);
    if (own.state === 'covered') return pass('covered', { plans: own.plans });
    const volumes = facts.volumeBackups.map((volume) => backupCoverage(volume, volume));
    if (volumes.every(({ state }) => state === 'covered')) return pass('volumes', { plans: strongest(volumes).plans });
    const date = facts.lastBackupAt;
    if (date !== undefined && now - Date.parse(date) <= params.maxAgeDays * 86_400_000) return pass('recent', { date });
    if (own.state === 'unknown') return indeterminate('unknown', { plans: own.plans });
    return own.state === 'opted-out' ? fail('optedOut', { plans: own.plans }) : fail('uncovered');
  },
});
