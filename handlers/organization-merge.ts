import { mergeAccount } from '../src/app/organization/merge-account.ts';
import { step } from './support/step.ts';

interface MergeEvent {
  readonly runId: string;
  readonly account: string;
}

/** Puts the shards of one account together. */
export const handler = step<MergeEvent, MergeEvent>('merge', async ({ runId, account }, deployment) => {
  await mergeAccount(runId, account, deployment);
  return { runId, account };
});
