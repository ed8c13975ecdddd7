import { accountBefore } from '../../organization/account-changes.ts';
import { mergeAccount } from '../../organization/merge-account.ts';
import type { Deployment } from '../deployment.ts';
import { registryFor } from '../registry.ts';

/** Merges the shards of one account into its report. */
export const mergeOrganizationAccount = (
  runId: string,
  account: string,
  { onWarning, ...deployment }: Deployment & { readonly onWarning: (message: string) => void },
): Promise<void> =>
  mergeAccount(runId, account, {
    ...deployment,
    registry: registryFor(deployment.config),
    earlier: () => accountBefore(deployment.bucket, { runId, account }, onWarning),
  });
