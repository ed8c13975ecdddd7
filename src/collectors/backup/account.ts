import type { AccountFactReads, Source } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import type { BackupAccountFacts, RegionBackupPlan } from '../../model/facts/backup.ts';
import { bulk } from '../../model/reads.ts';
import { candidateCounts } from './candidates.ts';
import { lastRestore, restoreTestingPlans } from './restores.ts';
import { optIn, planList, plans, protectedResources, selections, selectionsByPlan, vaults } from './sources.ts';

/** The backup plans of a Region, with what they need to work. */
const regionPlans: Source<readonly RegionBackupPlan[]> = {
  name: 'backup:plans and what they need',
  scope: 'regional',
  reads: [...plans.reads, ...selectionsByPlan.reads, ...vaults.reads],
  absent: [],
  load: async (_aws, _scope, shared) => {
    const byId = await shared(plans);
    const assigned = await shared(selectionsByPlan);
    const existing = new Set((await shared(vaults))?.map(({ BackupVaultName }) => BackupVaultName));
    return ((await shared(planList)) ?? []).map(({ id, name }) => {
      const targets = [...new Set(byId?.get(id)?.Rules?.flatMap(({ TargetBackupVaultName }) => TargetBackupVaultName ?? []))];
      return {
        name,
        selections: assigned?.get(id)?.length ?? 0,
        vaults: targets,
        missingVaults: targets.filter((vault) => !existing.has(vault)),
      };
    });
  },
};

/** What AWS Backup is set up to do in each Region. */
export const backupAccountFacts: AccountFactReads<keyof BackupAccountFacts> = {
  backupPlans: bulk(regionPlans, (items) => items ?? []),
  backupSelections: bulk(selections, (items) => items ?? []),
  backupOptIn: bulk(optIn, (types) => types ?? notReported('the answer does not say which resource types are opted in')),
  backupCandidates: bulk(candidateCounts, (counts) => counts ?? {}),
  protectedResources: bulk(protectedResources, (items) => items?.length ?? 0),
  restoreTestingPlans: bulk(restoreTestingPlans, (items) => items ?? []),
  lastRestoreAt: bulk(lastRestore, (at) => at),
};
