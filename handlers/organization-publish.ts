import { publishRun } from '../src/app/organization/publish.ts';
import type { ReportReference } from '../src/app/publish.ts';
import { step } from './support/step.ts';

interface PublishEvent {
  readonly runId: string;
}

/** Puts all accounts together, and publishes the report. */
export const handler = step<PublishEvent, ReportReference>('publish', async ({ runId }, deployment) => {
  const { reference } = await publishRun(runId, deployment);
  return reference;
});
