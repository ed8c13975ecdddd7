import { publishOrganizationRun } from '../src/commands/organization/publish.ts';
import type { ReportReference } from '../src/commands/scheduled-audit.ts';
import { step, warn } from './support/step.ts';

interface PublishEvent {
  readonly runId: string;
}

/** Merges all accounts and publishes the report. */
export const handler = step<PublishEvent, ReportReference>('publish', async ({ runId }, deployment) =>
  publishOrganizationRun(runId, { ...deployment, onWarning: warn }),
);
