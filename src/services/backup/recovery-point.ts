import type { RecoveryPointByBackupVault } from '@aws-sdk/client-backup';
import { defineCollector, type ListedResource } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, apiCalls } from '../../core/fact-reads.ts';
import { backup } from './clients.ts';
import { isGone, vaults } from './shared-reads.ts';

/** Recovery points are snapshots and images of many services. Their ID is the part of the ARN after the account. */
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
          for await (const page of aws.pages(backup, 'ListRecoveryPointsByBackupVault', { input, token: 'NextToken' })) {
            yield (page.RecoveryPoints ?? []).flatMap(resourceOf);
          }
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      }
    },
  },
  facts: {
    encrypted: fromListing((raw) => raw.IsEncrypted ?? notReported('AWS did not return the encryption of the recovery point')),
    status: fromListing((raw) => raw.Status ?? notReported('AWS did not return the status')),
  },
});
