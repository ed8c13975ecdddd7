import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { type BackupCoverage, backupCoverage } from '../shared/backup-coverage.ts';

export const efsFilesystemBackupCovered = defineRule({
  id: 'efs-filesystem-backup-covered',
  title: 'EFS file systems should be covered by a backup plan',
  resourceType: 'AWS::EFS::FileSystem',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  fix: 'backup-plans',
  facts: ['automaticBackups', 'backup', 'overwriteProtection'],
  params: { requireOwnPlan: flag(false, 'Do not accept automatic backups alone.') },
  messages: {
    automatic: 'Automatic backups are on.',
    covered: '{{plans}} back up the file system.',
    uncovered: 'No backup plan selects the file system.',
    optedOut: '{{plans}} select the file system, but service opt-in of AWS Backup is off for Amazon EFS in this Region.',
    unknown: 'Whether {{plans}} select the file system depends on its tags, which could not be read.',
  },
  rationale: 'EFS has no versions or snapshots: files that are deleted, overwritten or encrypted by an attacker are lost without a backup.',
  remediation: {
    text: 'Turn on automatic backups, or add the file system to a backup plan.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html',
    impact: 'AWS Backup charges for the storage of backups. Backups do not interrupt service.',
    cli: 'aws efs put-backup-policy --file-system-id {{id}} --backup-policy Status=ENABLED',
    console: 'Open the Amazon EFS console and choose the file system.\nChoose Edit and turn on automatic backups.',
    terraform: terraformResource('aws_efs_backup_policy', 'file_system_id = "{{id}}"', 'backup_policy {', '  status = "ENABLED"', '}'),
    cloudFormation: cloudFormationResource('AWS::EFS::FileSystem', 'BackupPolicy:', '  Status: ENABLED'),
  },
  controls: {
    securityHub: ['EFS.2'],
    awsConfig: ['efs-in-backup-plan', 'efs-resources-protected-by-backup-plan'],
  },
  // These require automatic backups even if another plan covers the file system.
  related: {
    securityHub: ['EFS.7'],
    awsConfig: ['efs-automatic-backups-enabled'],
    prowler: ['efs_have_backup_enabled'],
  },
  evaluate: (facts, { pass, fail, indeterminate }, { params, resource }) => {
    const coverage = () => backupCoverage(facts.backup, resource);
    const covered = firstVerdict(
      () => {
        if (params.requireOwnPlan) return undefined;
        return facts.automaticBackups === 'ENABLED' || facts.automaticBackups === 'ENABLING' ? pass('automatic') : undefined;
      },
      () => {
        const plans = coveringPlans(coverage(), params.requireOwnPlan);
        return plans.length > 0 ? pass('covered', { plans }) : undefined;
      },
    );
    if (covered !== undefined) return covered;
    const { state, plans } = coverage();
    if (state === 'unknown') return indeterminate('unknown', { plans });
    const milder = () =>
      facts.overwriteProtection === 'REPLICATING'
        ? ({ severity: 'low', because: 'the file system is a copy of another file system' } as const)
        : undefined;
    return state === 'opted-out' ? fail('optedOut', { plans }, milder) : fail('uncovered', {}, milder);
  },
});

/** The plan of automatic backups selects a tag that EFS sets. https://docs.aws.amazon.com/efs/latest/ug/automatic-backups.html */
const automaticPlan = 'aws/efs/automatic-backup-plan';

const coveringPlans = ({ state, plans }: BackupCoverage, onlyOwn: boolean): readonly string[] =>
  state === 'covered' ? plans.filter((plan) => !onlyOwn || plan !== automaticPlan) : [];
