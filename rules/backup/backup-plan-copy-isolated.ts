import { cloudFormationResource } from '../shared/code-snippets.ts';
import { parseArn } from '../../src/policy/arn.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

const isolations: Readonly<Record<string, string>> = {
  any: 'another account, another Region or a logically air-gapped vault',
  account: 'another account',
  region: 'another Region',
  'air-gapped': 'a logically air-gapped vault',
};

export const backupPlanCopyIsolated = defineRule({
  id: 'backup-plan-copy-isolated',
  title: 'Backup plans should keep an isolated copy',
  resourceType: 'AWS::Backup::BackupPlan',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['rules', 'airGappedVaults'],
  params: { requiredIsolation: choice('any', Object.keys(isolations), 'Required isolation of a copy.') },
  messages: {
    isolated: 'The plan copies to {{copies}}.',
    notIsolated: 'The plan does not copy to {{required}}.',
  },
  rationale: 'An attacker with access to the account, or an outage of the Region, affects both the data and the backups there.',
  remediation: {
    text: 'Add a copy action to a rule of the plan, to a vault in another account or Region, or to a logically air-gapped vault.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/recov-point-create-a-copy.html',
    impact: 'AWS Backup charges for storage and transfer of copies. The command replaces the whole plan: start from the current one.',
    cli: [
      'aws backup get-backup-plan --backup-plan-id {{id}}',
      'aws backup update-backup-plan --backup-plan-id {{id}} --backup-plan file://plan.json',
    ].join('\n'),
    console:
      'Open the AWS Backup console and choose Backup plans.\nSelect the plan and edit a rule.\nUnder Copy to destination, choose a Region and a vault, and save.',
    terraform:
      'resource "aws_backup_plan" "example" {\n  rule {\n    copy_action {\n      destination_vault_arn = "ISOLATED_VAULT_ARN"\n    }\n  }\n}',
    cloudFormation: cloudFormationResource(
      'AWS::Backup::BackupPlan',
      'BackupPlan:',
      "  BackupPlanName: '{{name}}'",
      '  BackupPlanRule:',
      '    - RuleName: RULE_NAME',
      '      TargetBackupVault: BACKUP_VAULT',
      '      CopyActions:',
      '        - DestinationBackupVaultArn: ISOLATED_VAULT_ARN',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { resource: { accountId, region }, params }) => {
    const isAccepted = (isolation: string) => params.requiredIsolation === 'any' || params.requiredIsolation === isolation;
    const copies = facts.rules.flatMap(({ CopyActions = [] }) => CopyActions.flatMap(({ DestinationBackupVaultArn: arn }) => arn ?? []));
    const isolated = copies.filter((arn) => {
      const target = parseArn(arn);
      return (
        target !== undefined &&
        ((target.account !== accountId && isAccepted('account')) || (target.region !== region && isAccepted('region')))
      );
    });
    if (isolated.length > 0) return pass('isolated', { copies: [...new Set(isolated)] });
    if (isAccepted('air-gapped')) {
      const direct = facts.rules.flatMap(({ TargetLogicallyAirGappedBackupVaultArn: arn }) => arn ?? []);
      const airGapped = direct.length > 0 ? direct : copies.filter((arn) => facts.airGappedVaults.includes(arn));
      if (airGapped.length > 0) return pass('isolated', { copies: [...new Set(airGapped)] });
    }
    return fail('notIsolated', { required: isolations[params.requiredIsolation] ?? params.requiredIsolation });
  },
});
