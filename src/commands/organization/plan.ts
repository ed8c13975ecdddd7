import { acquireLock, releaseLock } from '../../aws/storage/lock.ts';
import type { OrganizationRequest, OrganizationSettings } from '../../config/event.ts';
import { type Execution, planRun } from '../../organization/plan.ts';
import { type PlanReference, runIdOf } from '../../organization/run-plan.ts';
import type { Deployment } from '../deployment.ts';
import { registryFor } from '../registry.ts';

export type { Execution, PlanReference };

/** `TimeoutSeconds` of the state machine: a run cannot hold the lock for longer. */
export const MAX_RUN_MS = 43_200_000;

/** Takes the lock of the deployment, and decides which accounts and Regions an organization run audits. @throws {UserError} */
export async function planOrganizationRun(
  request: OrganizationRequest,
  execution: Execution,
  deployment: Deployment & { readonly settings: OrganizationSettings },
): Promise<PlanReference> {
  const { bucket, clientConfig } = deployment;
  const lockBucket = { bucket: bucket.name, client: clientConfig };
  const holder = request.resume ?? runIdOf(execution.id, execution.startedAt);
  const expiresAt = new Date(Date.parse(execution.startedAt) + MAX_RUN_MS).toISOString();
  await acquireLock(lockBucket, { holder, expiresAt });
  try {
    return await planRun(request, execution, { ...deployment, registry: registryFor(deployment.config) });
  } catch (error) {
    await releaseLock(lockBucket, holder);
    throw error;
  }
}
