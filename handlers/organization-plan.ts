import type { DiagnosisReport } from '../src/commands/doctor.ts';
import { diagnoseOrganization } from '../src/commands/organization/doctor.ts';
import { type Execution, type PlanReference, planOrganizationRun } from '../src/commands/organization/plan.ts';
import { organizationSettings, parseDoctorRequest, parseOrganizationRequest } from '../src/config/event.ts';
import { step } from './support/step.ts';

/** Input of the first state, or of a check of the permissions (see {@link parseDoctorRequest}). */
interface PlanEvent {
  /** The input of the execution. */
  readonly request: unknown;
  readonly execution: Execution;
}

/** Decides which accounts and Regions a run audits, or checks what the functions can read in them. */
export const handler = step<PlanEvent, PlanReference | DiagnosisReport>('plan', async (event, deployment, context) => {
  const settings = organizationSettings(process.env);
  const doctor = parseDoctorRequest(event);
  if (doctor !== undefined)
    return diagnoseOrganization(doctor, { settings, config: deployment.config, timeLeft: context.getRemainingTimeInMillis() });
  const { request, execution } = event;
  return planOrganizationRun(parseOrganizationRequest(request), execution, { ...deployment, settings });
});
