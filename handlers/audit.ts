import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { type ReportReference, scheduledAudit } from '../src/commands/scheduled-audit.ts';
import { deliverySettings } from '../src/config/deliver.ts';
import { parseAuditRequest, reportBucket } from '../src/config/event.ts';

/** The members of the Lambda context that are used; the logger takes its IDs from it. */
interface Context {
  readonly functionName: string;
  getRemainingTimeInMillis(): number;
}

const logger = new Logger({ serviceName: 'onus' });

/** Audits the account of the function for a scheduled event or an {@link AuditRequest}. Rethrows every error. */
export async function handler(event: unknown, context: Context): Promise<ReportReference> {
  logger.addContext(context);
  try {
    const reference = await scheduledAudit(parseAuditRequest(event), {
      bucket: reportBucket(process.env),
      configFile: join(import.meta.dirname, 'onus.yaml'),
      timeLeft: context.getRemainingTimeInMillis(),
      delivery: deliverySettings(process.env),
      functionName: context.functionName,
      // Bypasses the console, which would wrap the line: CloudWatch reads metrics only from separate lines.
      emit: (line) => void process.stdout.write(`${line}\n`),
      onWarning: (message) => logger.warn(message),
      onProgress: (progress) => {
        if (progress.kind === 'entered') logger.info('reading the account', { account: progress.accountId, rules: progress.rules });
      },
    });
    if (reference.undelivered !== undefined) logger.error(reference.undelivered);
    logger.info('report written', { ...reference });
    return reference;
  } catch (error) {
    logger.error('the audit failed', error as Error);
    throw error;
  }
}
