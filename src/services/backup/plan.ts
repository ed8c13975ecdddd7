import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { BackupPlanRule } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, listingFrom } from '../../core/fact-reads.ts';
import { planList, plans, vaults } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

/** Backup plans, including those that backup policies of the organization create. */
export const backupPlanCollector = defineCollector<'AWS::Backup::BackupPlan', null>({
  type: 'AWS::Backup::BackupPlan',
  service: 'backup',
  scope: 'regional',
  list: listingFrom(planList, (items) => items.map((plan) => ({ ...plan, raw: null }))),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    rules: shared(
      plans,
      (byId, { id }) =>
        byId?.get(id)?.Rules?.map((rule): BackupPlanRule => {
          const { CopyActions, EnableContinuousBackup, Lifecycle, RuleName, ScheduleExpression, TargetBackupVaultName } = rule;
          const target = { TargetBackupVaultName, TargetLogicallyAirGappedBackupVaultArn: rule.TargetLogicallyAirGappedBackupVaultArn };
          return toJson({ CopyActions, EnableContinuousBackup, Lifecycle, RuleName, ScheduleExpression, ...target });
        }) ?? notReported('AWS did not return the rules'),
    ),
    airGappedVaults: shared(vaults, (items) =>
      (items ?? [])
        .filter(({ VaultType }) => VaultType === 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT')
        .flatMap(({ BackupVaultArn }) => BackupVaultArn ?? []),
    ),
  },
});
