import { releaseLock } from '../../aws/storage/lock.ts';
import { comparableRun } from '../../delivery/baseline.ts';
import type { ReportReference } from '../../delivery/publish.ts';
import { publishRun } from '../../organization/publish.ts';
import type { Deployment } from '../deployment.ts';
import { registryFor } from '../registry.ts';

/** Merges all accounts of an organization run and publishes the report. If that fails, the lock is free for the next run. */
export async function publishOrganizationRun(
  runId: string,
  { onWarning, ...deployment }: Deployment & { readonly onWarning: (message: string) => void },
): Promise<ReportReference> {
  const earlier = () => comparableRun(deployment.bucket, onWarning, runId);
  try {
    const { reference } = await publishRun(runId, { ...deployment, registry: registryFor(deployment.config), earlier });
    return reference;
  } catch (error) {
    await releaseLock({ bucket: deployment.bucket.name, client: deployment.clientConfig }, runId);
    throw error;
  }
}
