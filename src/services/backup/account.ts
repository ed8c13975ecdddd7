import type { AccountFactReads, SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { BackupAccountFacts, RegionBackupPlan } from './facts.ts';
import { shared } from '../../core/fact-reads.ts';
import { candidateCounts } from './candidates.ts';
import { lastRestore, restoreTestingPlans } from './restores.ts';
import { optIn, planList, plans, protectedResources, selections, selectionsByPlan, vaults } from './shared-reads.ts';

/** The backup plans of a Region, and the resources that they need. */
const regionPlans: SharedRead<readonly RegionBackupPlan[]> = {
  name: 'backup:plans and what they need',
  scope: 'regional',
  apiCalls: [...plans.apiCalls, ...selectionsByPlan.apiCalls, ...vaults.apiCalls],
  notConfiguredErrorCodes: [],
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

/** Account facts of AWS Backup in each Region. */
export const backupAccountFacts: AccountFactReads<keyof BackupAccountFacts> = {
  backupPlans: shared(regionPlans, (items) => items ?? []),
  backupSelections: shared(selections, (items) => items ?? []),
  backupOptIn: shared(optIn, (types) => types ?? notReported('AWS did not return the opt-in settings')),
  backupCandidates: shared(candidateCounts, (counts) => counts ?? {}),
  protectedResources: shared(protectedResources, (items) => items?.length ?? 0),
  restoreTestingPlans: shared(restoreTestingPlans, (items) => items ?? []),
  lastRestoreAt: shared(lastRestore, (at) => at),
};
