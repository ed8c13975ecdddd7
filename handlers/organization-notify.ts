import { type Deliveries, notifyOfOrganizationRun } from '../src/commands/organization/notify.ts';
import { deliverySettings } from '../src/config/deliver.ts';
import { step, warn } from './support/step.ts';

interface NotifyEvent {
  readonly runId: string;
}

/** Delivers notifications about a published run. */
export const handler = step<NotifyEvent, Deliveries>('notify', async ({ runId }, { bucket, clientConfig }) =>
  notifyOfOrganizationRun(runId, {
    bucket,
    clientConfig,
    settings: deliverySettings(process.env),
    externalId: process.env['EXTERNAL_ID'] || undefined,
    onWarning: warn,
    metricsName: process.env['METRICS_NAME'] ?? '',
    // Bypasses the console, which would wrap the line: CloudWatch reads metrics only from separate lines.
    emit: (line) => void process.stdout.write(`${line}\n`),
  }),
);
