import type { RecoveryPointByBackupVault } from '@aws-sdk/client-backup';
import { defineCollector, type Listed } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { listed, reads } from '../../model/reads.ts';
import { backup } from '../sdk/services.ts';
import { isGone, vaults } from './sources.ts';

/** The points are snapshots, images and the like of many services: what follows the account in their ARNs tells them apart. */
function resourceOf(raw: RecoveryPointByBackupVault): Listed<RecoveryPointByBackupVault>[] {
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
    reads: [...vaults.reads, reads(backup, 'ListRecoveryPointsByBackupVault')],
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
    encrypted: listed((raw) => raw.IsEncrypted ?? notReported('the listing does not say whether the recovery point is encrypted')),
    status: listed((raw) => raw.Status ?? notReported('the listing shows no status')),
  },
});
