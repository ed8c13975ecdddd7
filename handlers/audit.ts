import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import type { ReportReference } from '../src/app/publish.ts';
import { scheduledAudit } from '../src/app/scheduled-audit.ts';
import { parseAuditRequest, reportBucket } from '../src/config/event.ts';

/** The part of Lambda's context that is used; the logger takes its ids from it. */
interface Context {
  getRemainingTimeInMillis(): number;
}

const logger = new Logger({ serviceName: 'onus' });

/** Audits the account the function runs in, as the schedule or an {@link AuditRequest} asks. Whatever goes wrong is thrown. */
export async function handler(event: unknown, context: Context): Promise<ReportReference> {
  logger.addContext(context);
  try {
    const reference = await scheduledAudit(parseAuditRequest(event), {
      bucket: reportBucket(process.env),
      configFile: join(import.meta.dirname, 'onus.yaml'),
      timeLeft: context.getRemainingTimeInMillis(),
      onProgress: (progress) => {
        if (progress.kind === 'entered') logger.info('reading the account', { account: progress.accountId, rules: progress.rules });
      },
    });
    logger.info('the report is written', { ...reference });
    return reference;
  } catch (error) {
    logger.error('the audit failed, there is no report', error as Error);
    throw error;
  }
}
