import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { setApplicationId } from '../src/config/application-id.ts';
import { configBeside } from '../src/commands/deployment.ts';
import { type DiagnosisReport, diagnose } from '../src/commands/doctor.ts';
import { type ReportReference, scheduledAudit } from '../src/commands/scheduled-audit.ts';
import { deliverySettings } from '../src/config/deliver.ts';
import { parseAuditRequest, parseDoctorRequest, reportBucket } from '../src/config/event.ts';

/** The members of the Lambda context that are used; the logger takes its IDs from it. */
interface Context {
  readonly functionName: string;
  getRemainingTimeInMillis(): number;
}

setApplicationId();

const configFile = join(import.meta.dirname, 'onus.yaml');

const logger = new Logger({ serviceName: 'onus' });

/** Audits the account of the function for a scheduled event or an {@link AuditRequest}, or checks its permissions. Rethrows every error. */
export async function handler(event: unknown, context: Context): Promise<ReportReference | DiagnosisReport> {
  logger.addContext(context);
  try {
    const doctor = parseDoctorRequest(event);
    if (doctor !== undefined) {
      const { regions = 'all', pace, ...selection } = doctor;
      const config = await configBeside(configFile);
      return { diagnoses: await diagnose({ selection, config, regions: regions.includes('all') ? 'all' : regions, pace }) };
    }
    const reference = await scheduledAudit(parseAuditRequest(event), {
      bucket: reportBucket(process.env),
      configFile,
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
