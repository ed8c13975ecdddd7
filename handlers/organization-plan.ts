import { type Execution, type PlanReference, planOrganizationRun } from '../src/commands/organization/plan.ts';
import { organizationSettings, parseOrganizationRequest } from '../src/config/event.ts';
import { step } from './support/step.ts';

interface PlanEvent {
  /** The input of the execution. */
  readonly request: unknown;
  readonly execution: Execution;
}

/** Decides which accounts and Regions a run audits. */
export const handler = step<PlanEvent, PlanReference>('plan', async ({ request, execution }, deployment) =>
  planOrganizationRun(parseOrganizationRequest(request), execution, { ...deployment, settings: organizationSettings(process.env) }),
);
