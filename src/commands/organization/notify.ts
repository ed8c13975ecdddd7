import { releaseLock } from '../../aws/storage/lock.ts';
import type { Deliveries } from '../../delivery/notify.ts';
import { type NotifyOptions, notifyOfRun } from '../../organization/notify.ts';

export type { Deliveries };

/** Delivers a published run and releases the lock of the deployment. @throws {DeliveryError} listing failed deliveries */
export async function notifyOfOrganizationRun(runId: string, options: NotifyOptions): Promise<Deliveries> {
  try {
    return await notifyOfRun(runId, options);
  } finally {
    await releaseLock({ bucket: options.bucket.name, client: options.clientConfig }, runId);
  }
}
