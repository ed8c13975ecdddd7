import { cloudFormationResource } from '../shared/code-snippets.ts';
import { parseArn } from '../../src/policy/arn.ts';
import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupCopyRegionApproved = defineRule({
  id: 'backup-copy-region-approved',
  title: 'Backup plans should copy backups only to approved Regions',
  resourceType: 'AWS::Backup::BackupPlan',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['rules'],
  params: { approvedRegions },
  messages: {
    approved: 'The plan copies only to approved Regions: {{regions}}.',
    unapproved: 'The plan copies to {{vaults}}, which are not in approved Regions.',
    noCopies: 'The plan does not copy backups.',
    any: 'The plan copies to {{regions}}; no approved Regions are configured.',
  },
  rationale: 'A copy in another Region is subject to the laws of that Region, which can violate agreements with the owner of the data.',
  remediation: {
    text: 'Change the copy actions of the plan to vaults in approved Regions, and delete copies in other Regions.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html',
    impact:
      'The command replaces the whole plan: start from the current one. Existing copies remain until they expire. Deleting them cannot be undone.',
    cli: [
      'aws backup get-backup-plan --backup-plan-id {{id}}',
      'aws backup update-backup-plan --backup-plan-id {{id}} --backup-plan file://plan.json',
    ].join('\n'),
    console:
      'Open the AWS Backup console and choose Backup plans.\nSelect the plan and edit the rule with the copy.\nChoose a destination in an approved Region and save.',
    terraform:
      'resource "aws_backup_plan" "example" {\n  rule {\n    copy_action {\n      destination_vault_arn = "VAULT_ARN_IN_APPROVED_REGION"\n    }\n  }\n}',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupPlan',
      'BackupPlan:',
      "  BackupPlanName: '{{name}}'",
      '  BackupPlanRule:',
      '    - RuleName: RULE_NAME',
      '      TargetBackupVault: BACKUP_VAULT',
      '      CopyActions:',
      '        - DestinationBackupVaultArn: VAULT_ARN_IN_APPROVED_REGION',
    ),
  },
  controls: {},
  evaluate: ({ rules }, { pass, fail, notApplicable }, { params }) => {
    const copies = rules.flatMap(({ CopyActions = [] }) => CopyActions.flatMap(({ DestinationBackupVaultArn: arn }) => arn ?? []));
    if (copies.length === 0) return notApplicable('noCopies');
    const regionOf = (arn: string) => parseArn(arn)?.region ?? 'an unknown Region';
    const regions = [...new Set(copies.map(regionOf))].sort();
    if (params.approvedRegions.length === 0) return notApplicable('any', { regions });
    const vaults = copies.filter((arn) => !params.approvedRegions.includes(regionOf(arn)));
    return vaults.length === 0 ? pass('approved', { regions }) : fail('unapproved', { vaults: [...new Set(vaults)] });
  },
});
