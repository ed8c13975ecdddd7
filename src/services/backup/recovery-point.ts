import type { RecoveryPointByBackupVault } from '@aws-sdk/client-backup';
import { defineCollector, type ListedResource } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, apiCalls } from '../../core/fact-reads.ts';
import { backup } from './clients.ts';
import { isGone, vaults } from './shared-reads.ts';

/** The points are snapshots, images and the like of many services: what follows the account in their ARNs tells them apart. */
function resourceOf(raw: RecoveryPointByBackupVault): ListedResource<RecoveryPointByBackupVault>[] {
  const { RecoveryPointArn: arn, ResourceName } = raw;
  if (arn === undefined) return [];
  const id = arn.split(':').slice(5).join(':');
  return [{ id, arn, name: ResourceName ?? id, raw }];
}

/** Recovery points of all vaults, page by page. */
export const recoveryPointCollector = defineCollector<'AWS::Backup::RecoveryPoint', RecoveryPointByBackupVault>({
  type: 'AWS::Backup::RecoveryPoint',
  service: 'backup',
  scope: 'regional',
  list: {
    apiCalls: [...vaults.apiCalls, apiCalls(backup, 'ListRecoveryPointsByBackupVault')],
    pages: async function* (aws, _scope, shared) {
      for (const { BackupVaultName, NumberOfRecoveryPoints } of (await shared(vaults)) ?? []) {
        if (BackupVaultName === undefined || NumberOfRecoveryPoints === 0) continue;
        const input = { BackupVaultName, MaxResults: 1000 };
        try {
          for await (const page of aws.pages(backup, 'ListRecoveryPointsByBackupVault', input, 'NextToken')) {
            yield (page.RecoveryPoints ?? []).flatMap(resourceOf);
          }
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      }
    },
  },
  facts: {
    encrypted: fromListing((raw) => raw.IsEncrypted ?? notReported('the listing does not say whether the recovery point is encrypted')),
    status: fromListing((raw) => raw.Status ?? notReported('the listing shows no status')),
  },
});
