import type { Severity } from '../../../src/core/names.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { backupCoverage } from '../backup-coverage.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

export const backupCoveredRule = ({
  id,
  resourceType,
  product,
  plural,
  noun,
  command,
  severity,
  tier,
  optIn,
  controls,
}: DatabaseVariant &
  Omit<RuleFields, 'page'> & {
    readonly severity: Severity;
    readonly tier: 1 | 2;
    /** The setting of the Region that turns on AWS Backup for the type. */
    readonly optIn: string;
  }) =>
  defineRule({
    id,
    title: `${plural} should be covered by a backup plan`,
    resourceType,
    responsibility: 'backups',
    severity,
    tier,
    fix: 'backup-plans',
    facts: ['backup'],
    messages: {
      covered: `{{plans}} back up the ${noun}.`,
      uncovered: `No backup plan selects the ${noun}.`,
      optedOut: `{{plans}} select the ${noun}, but service opt-in of AWS Backup is off for its resource type in this Region.`,
      unknown: `Whether {{plans}} select the ${noun} depends on its tags, which could not be read.`,
    },
    rationale: `${product} keeps automated backups for at most 35 days, in the same account, and deletes them with the database by default.`,
    remediation: {
      text: `Add the tag that a backup plan selects, or assign the ${noun} to a plan, and opt in to its resource type.`,
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
      impact: 'AWS Backup charges for the storage of backups. Backups do not interrupt service.',
      cli: `${command} add-tags-to-resource --resource-name {{arn}} --tags Key=TAG_KEY,Value=TAG_VALUE\naws backup update-region-settings --resource-type-opt-in-preference ${optIn}`,
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
    evaluate: ({ backup }, { pass, fail, indeterminate }, { resource }) => {
      const { state, plans } = backupCoverage(backup, resource);
      if (state === 'covered') return pass('covered', { plans });
      if (state === 'unknown') return indeterminate('unknown', { plans });
      return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
    },
  });
