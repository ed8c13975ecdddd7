import { mergeOrganizationAccount } from '../src/commands/organization/merge.ts';
import { step, warn } from './support/step.ts';

interface MergeEvent {
  readonly runId: string;
  readonly account: string;
}

/** Merges the shards of one account. */
export const handler = step<MergeEvent, MergeEvent>('merge', async ({ runId, account }, deployment) => {
  await mergeOrganizationAccount(runId, account, { ...deployment, onWarning: warn });
  return { runId, account };
});
