import type { DeliverySettings } from '../config/deliver.ts';
import type { AuditResult } from '../core/result/result.ts';
import { UserError } from '../core/user-error.ts';
import type { EarlierRun } from '../evaluate/diff.ts';
import type { ReportReference } from './publish.ts';
import { errorText } from '../util/error-text.ts';

export interface DeliveryOptions {
  readonly settings: DeliverySettings;
  readonly clientConfig: { readonly region: string };
  /** The run that `result.changes` compares with. */
  readonly earlier: EarlierRun | undefined;
  /** Receives warnings that do not affect the delivery, such as findings that Security Hub rejected. */
  readonly onWarning: (message: string) => void;
  /** Imports the findings of several accounts; absent: those of the result's account are imported. */
  readonly importFindings?: (() => Promise<string>) | undefined;
}

/** A short description of each delivery, by receiver. */
export type Deliveries = Readonly<Record<string, string>>;

/** Failed deliveries of a run with a complete report. */
export class DeliveryError extends UserError {
  /** Number of receivers that did not accept the run. */
  readonly failed: number;
  constructor(message: string, failed: number) {
    super(message);
    // The state machine retries other errors, but not this one: a retry would notify the other receivers again.
    this.name = 'DeliveryError';
    this.failed = failed;
  }
}

/**
 * Delivers a finished run to all receivers. A failed delivery does not stop the others.
 * @throws {DeliveryError} listing failed deliveries; the report is already written
 */
export async function deliver(
  result: AuditResult,
  reference: Pick<ReportReference, 'bucket' | 'prefix'>,
  { settings, clientConfig, earlier, importFindings, onWarning }: DeliveryOptions,
): Promise<Deliveries> {
  const { securityHub, topicArn, eventBus } = settings;
  const receivers: Record<string, (() => Promise<string>) | undefined> = {
    // Loaded lazily: each has its own SDK client.
    'AWS Security Hub': securityHub
      ? (importFindings ??
        (async () => (await import('./security-hub.ts')).importIntoSecurityHub(result, { earlier, clientConfig, onWarning })))
      : undefined,
    'the SNS topic': topicArn === undefined ? undefined : () => sendSummary(topicArn, { result, reference }, clientConfig),
    'the event bus': eventBus === undefined ? undefined : () => sendEvent(eventBus, { result, reference }, clientConfig),
  };
  const delivered: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, send] of Object.entries(receivers)) {
    if (send === undefined) continue;
    try {
      delivered[name] = await send();
    } catch (error) {
      problems.push(`${name}: ${errorText(error)}`);
    }
  }
  if (problems.length > 0) {
    throw new DeliveryError(
      `the report is written (s3://${reference.bucket}/${reference.prefix}), but was not delivered everywhere: ${problems.join('; ')}`,
      problems.length,
    );
  }
  return delivered;
}

interface FinishedRun {
  readonly result: AuditResult;
  readonly reference: Pick<ReportReference, 'bucket' | 'prefix'>;
}

async function sendSummary(
  topicArn: string,
  { result, reference }: FinishedRun,
  clientConfig: { readonly region: string },
): Promise<string> {
  const [{ publishMessage }, { summaryOf }] = await Promise.all([import('../aws/sns.ts'), import('./summary.ts')]);
  const { subject, message } = summaryOf(result, reference, clientConfig.region);
  await publishMessage(topicArn, { subject, message }, clientConfig);
  return subject;
}

async function sendEvent(bus: string, { result, reference }: FinishedRun, clientConfig: { readonly region: string }): Promise<string> {
  const [{ putEvent }, { eventDetail, finishedEvent }] = await Promise.all([import('../aws/event-bridge.ts'), import('./event.ts')]);
  await putEvent(bus, { ...finishedEvent, time: new Date(result.run.finishedAt), detail: eventDetail(result, reference) }, clientConfig);
  return finishedEvent.type;
}
