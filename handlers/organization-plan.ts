import { type Execution, planRun } from '../src/organization/plan.ts';
import type { PlanReference } from '../src/organization/run-plan.ts';
import { organizationSettings, parseOrganizationRequest } from '../src/config/event.ts';
import { step } from './support/step.ts';

interface PlanEvent {
  /** What the execution was started with. */
  readonly request: unknown;
  readonly execution: Execution;
}

/** Decides which accounts and Regions a run audits. */
export const handler = step<PlanEvent, PlanReference>('plan', async ({ request, execution }, deployment) =>
  planRun(parseOrganizationRequest(request), execution, { ...deployment, settings: organizationSettings(process.env) }),
);
