import { comparableRun } from '../src/delivery/baseline.ts';
import { publishRun } from '../src/organization/publish.ts';
import type { ReportReference } from '../src/report/publish.ts';
import { step, warn } from './support/step.ts';

interface PublishEvent {
  readonly runId: string;
}

/** Puts all accounts together, and publishes the report. */
export const handler = step<PublishEvent, ReportReference>('publish', async ({ runId }, deployment) => {
  const earlier = () => comparableRun(deployment.bucket.name, deployment.clientConfig, warn, runId);
  const { reference } = await publishRun(runId, { ...deployment, earlier });
  return reference;
});
