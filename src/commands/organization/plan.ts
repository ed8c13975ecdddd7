import type { OrganizationRequest, OrganizationSettings } from '../../config/event.ts';
import { type Execution, planRun } from '../../organization/plan.ts';
import type { PlanReference } from '../../organization/run-plan.ts';
import type { Deployment } from '../deployment.ts';
import { registryFor } from '../registry.ts';

export type { Execution, PlanReference };

/** Decides which accounts and Regions an organization run audits. @throws {UserError} */
export const planOrganizationRun = (
  request: OrganizationRequest,
  execution: Execution,
  deployment: Deployment & { readonly settings: OrganizationSettings },
): Promise<PlanReference> => planRun(request, execution, { ...deployment, registry: registryFor(deployment.config) });
