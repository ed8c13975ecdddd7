import type { Deliveries } from '../src/delivery/notify.ts';
import { notifyOfRun } from '../src/organization/notify.ts';
import { deliverySettings } from '../src/config/deliver.ts';
import { step, warn } from './support/step.ts';

interface NotifyEvent {
  readonly runId: string;
}

/** Tells whoever wants to know of a published run. */
export const handler = step<NotifyEvent, Deliveries>('notify', async ({ runId }, { bucket, clientConfig }) =>
  notifyOfRun(runId, {
    bucket,
    clientConfig,
    settings: deliverySettings(process.env),
    externalId: process.env['EXTERNAL_ID'] || undefined,
    onWarning: warn,
    metricsName: process.env['METRICS_NAME'] ?? '',
    // Past the console, which would wrap the line: CloudWatch reads metrics only from a line of their own.
    emit: (line) => void process.stdout.write(`${line}\n`),
  }),
);
