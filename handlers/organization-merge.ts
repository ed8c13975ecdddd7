import { accountBefore } from '../src/organization/account-changes.ts';
import { mergeAccount } from '../src/organization/merge-account.ts';
import { step, warn } from './support/step.ts';

interface MergeEvent {
  readonly runId: string;
  readonly account: string;
}

/** Puts the shards of one account together. */
export const handler = step<MergeEvent, MergeEvent>('merge', async ({ runId, account }, deployment) => {
  const { bucket, clientConfig } = deployment;
  const earlier = () => accountBefore(bucket.name, { runId, account }, clientConfig, warn);
  await mergeAccount(runId, account, { ...deployment, earlier });
  return { runId, account };
});
