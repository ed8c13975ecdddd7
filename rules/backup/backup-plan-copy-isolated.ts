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
  title: 'Backup plans should keep a copy out of reach',
  resourceType: 'AWS::Backup::BackupPlan',
  responsibility: 'backups',
  severity: 'medium',
  tier: 2,
  facts: ['rules', 'airGappedVaults'],
  params: { requiredIsolation: choice('any', Object.keys(isolations), 'Where a copy must be kept.') },
  messages: {
    isolated: 'Copies go to {{copies}}.',
    near: 'No copy goes to {{required}}.',
  },
  rationale: 'Whoever takes over the account, and whatever befalls the Region, reaches the backups there together with the data.',
  remediation: {
    text: 'Add a copy action to a rule of the plan, to a vault in another account or Region, or to a logically air-gapped vault.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/recov-point-create-a-copy.html',
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { resource: { accountId, region }, params }) => {
    const fits = (isolation: string) => params.requiredIsolation === 'any' || params.requiredIsolation === isolation;
    const copies = facts.rules.flatMap(({ CopyActions = [] }) => CopyActions.flatMap(({ DestinationBackupVaultArn: arn }) => arn ?? []));
    const far = copies.filter((arn) => {
      const to = parseArn(arn);
      return to !== undefined && ((to.account !== accountId && fits('account')) || (to.region !== region && fits('region')));
    });
    if (far.length > 0) return pass('isolated', { copies: [...new Set(far)] });
    if (fits('air-gapped')) {
      const direct = facts.rules.flatMap(({ TargetLogicallyAirGappedBackupVaultArn: arn }) => arn ?? []);
      const gapped = direct.length > 0 ? direct : copies.filter((arn) => facts.airGappedVaults.includes(arn));
      if (gapped.length > 0) return pass('isolated', { copies: [...new Set(gapped)] });
    }
    return fail('near', { required: isolations[params.requiredIsolation] ?? params.requiredIsolation });
  },
});
