import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { setApplicationId } from '../../src/config/application-id.ts';
import { type Deployment, openDeployment } from '../../src/commands/deployment.ts';
import { reportBucket } from '../../src/config/event.ts';

/** The members of the Lambda context that are used; the logger takes its IDs from it. */
export interface Context {
  getRemainingTimeInMillis(): number;
}

setApplicationId();

const logger = new Logger({ serviceName: 'onus' });

/** Logs a warning that does not affect the report. */
export const warn = (message: string): void => logger.warn(message);

/** Defines the handler of one state of an organization run: from its event to a small reference. Rethrows every error. */
export const step =
  <E, R extends object>(what: string, work: (event: E, deployment: Deployment, context: Context) => Promise<R>) =>
  async (event: E, context: Context): Promise<R> => {
    logger.addContext(context);
    try {
      const deployment = await openDeployment(reportBucket(process.env), join(import.meta.dirname, 'onus.yaml'));
      try {
        const outcome = await work(event, deployment, context);
        logger.info(`${what}: done`, { outcome });
        return outcome;
      } finally {
        deployment.bucket.close();
      }
    } catch (error) {
      logger.error(`${what}: failed`, error as Error);
      throw error;
    }
  };
