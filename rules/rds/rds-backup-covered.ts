import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant, ifMember, instanceVariant } from './shared/variants.ts';
import { backupCoverage } from '../shared/backup-coverage.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const rdsBackupCoveredRules = defineRuleFamily(
  [
    {
      ...instanceVariant,
      id: 'rds-backup-covered',
      optIn: 'RDS=true',
      controls: {
        securityHub: ['RDS.26'],
        awsConfig: ['rds-resources-protected-by-backup-plan'],
        prowler: ['rds_instance_protected_by_backup_plan'],
        cloudsploit: ['backupInUseForRDSSnapshots'],
      },
    },
    {
      ...clusterVariant,
      id: 'rds-cluster-backup-covered',
      optIn: 'Aurora=true,RDS=true',
      controls: { awsConfig: ['aurora-resources-protected-by-backup-plan'], prowler: ['rds_cluster_protected_by_backup_plan'] },
    },
  ],
  ({ id, resourceType, plural, noun, optIn, controls }) =>
    defineRule({
      id,
      title: `${plural} should be covered by a backup plan`,
      resourceType,
      responsibility: 'backups',
      severity: 'medium',
      tier: 1,
      fix: 'backup-plans',
      facts: ['clusterId', 'backup'],
      messages: {
        covered: `{{plans}} back up the ${noun}.`,
        uncovered: `No backup plan selects the ${noun}.`,
        optedOut: `{{plans}} select the ${noun}, but AWS Backup is not opted in to its resource type in this Region.`,
        unknown: `Whether {{plans}} select the ${noun} depends on its tags, which could not be read.`,
        member: 'The instance is a member of the cluster {{cluster}}, which is backed up as a whole.',
      },
      rationale: 'RDS keeps automated backups for at most 35 days, in the same account, and deletes them with the database by default.',
      remediation: {
        text: `Add the tag that a backup plan selects, or assign the ${noun} to a plan, and opt in to its resource type.`,
        url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
        impact: 'AWS Backup charges for the storage of backups. Backups do not interrupt service.',
        cli: `aws rds add-tags-to-resource --resource-name {{arn}} --tags Key=TAG_KEY,Value=TAG_VALUE\naws backup update-region-settings --resource-type-opt-in-preference ${optIn}`,
        console:
          'Open the AWS Backup console and choose Backup plans.\nChoose a plan, then Assign resources.\nSelect the database, or a tag that it has, and choose Assign resources.\nUnder Settings, turn on its resource type.',
        terraform: terraformResource(
          'aws_backup_selection',
          'name         = "databases"',
          'plan_id      = aws_backup_plan.daily.id',
          'iam_role_arn = aws_iam_role.backup.arn',
          'resources    = ["{{arn}}"]',
        ),
        cloudFormation: cloudFormationResource(
          'AWS::Backup::BackupSelection',
          'BackupPlanId: BACKUP_PLAN_ID',
          'BackupSelection:',
          '  SelectionName: databases',
          '  IamRoleArn: ROLE_ARN',
          "  Resources: ['{{arn}}']",
        ),
      },
      controls: { ...controls, nist80053: ['CP-6', 'CP-9', 'CP-10', 'SI-12'] },
      evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
        const skipped = ifMember(facts, notApplicable);
        if (skipped !== undefined) return skipped;
        const { state, plans } = backupCoverage(facts.backup, resource);
        if (state === 'covered') return pass('covered', { plans });
        if (state === 'unknown') return indeterminate('unknown', { plans });
        return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
      },
    }),
);
