import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import type { BackupPlanRule } from '../../model/facts/backup.ts';
import { plain } from '../../model/plain.ts';
import { bulk, listingFrom } from '../../model/reads.ts';
import { planList, plans, vaults } from './sources.ts';
import { tagsByArn } from '../tags.ts';

/** Backup plans, those that the organization's policies made included. */
export const backupPlanCollector = defineCollector<'AWS::Backup::BackupPlan', null>({
  type: 'AWS::Backup::BackupPlan',
  service: 'backup',
  scope: 'regional',
  list: listingFrom(planList, (items) => items.map((plan) => ({ ...plan, raw: null }))),
  tags: bulk(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    rules: bulk(
      plans,
      (byId, { id }) =>
        byId?.get(id)?.Rules?.map((rule): BackupPlanRule => {
          const { CopyActions, EnableContinuousBackup, Lifecycle, RuleName, ScheduleExpression, TargetBackupVaultName } = rule;
          const target = { TargetBackupVaultName, TargetLogicallyAirGappedBackupVaultArn: rule.TargetLogicallyAirGappedBackupVaultArn };
          return plain({ CopyActions, EnableContinuousBackup, Lifecycle, RuleName, ScheduleExpression, ...target });
        }) ?? notReported('the answer holds no rules'),
    ),
    airGappedVaults: bulk(vaults, (items) =>
      (items ?? [])
        .filter(({ VaultType }) => VaultType === 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT')
        .flatMap(({ BackupVaultArn }) => BackupVaultArn ?? []),
    ),
  },
});
