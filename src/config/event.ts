import { severities } from '../model/names.ts';
import { UserError } from '../model/user-error.ts';
import * as z from './zod.ts';

const names = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

const requestSchema = z.strictObject({
  /** Regions to audit. Absent: those of the configuration, else all that the account has enabled. */
  regions: z.optional(z.union([z.literal('all'), names])),
  services: z.optional(names),
  rules: z.optional(names),
  /** Only rules at least this severe. */
  severity: z.optional(z.enum(severities)),
});

/** What an invocation of the audit function may ask for. Everything absent: all that the configuration says. */
export type AuditRequest = z.infer<typeof requestSchema>;

/** What a schedule sends that has no input of its own: it says when, not what. */
const scheduledEvent = z.object({ source: z.enum(['aws.scheduler', 'aws.events']), 'detail-type': z.literal('Scheduled Event') });

/** @throws {UserError} naming every key that is wrong */
export function parseAuditRequest(event: unknown): AuditRequest {
  if (scheduledEvent.safeParse(event).success) return {};
  const { data, error } = requestSchema.safeParse(event);
  if (data !== undefined) return data;
  const problems = error.issues.map(({ path, message }) => `${['event', ...path].join('.')}: ${message}`);
  throw new UserError(`${problems.join('; ')}. Send {} or some of ${Object.keys(requestSchema.shape).join(', ')}`);
}

/** The bucket of the reports, from the function's environment. @throws {UserError} when it is not set */
export function reportBucket(environment: NodeJS.ProcessEnv): string {
  const bucket = environment['REPORT_BUCKET'];
  if (bucket === undefined || bucket === '')
    throw new UserError('the environment variable REPORT_BUCKET is not set: name the bucket of the reports');
  return bucket;
}
