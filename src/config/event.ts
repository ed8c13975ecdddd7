import { severities } from '../core/names.ts';
import { UserError } from '../core/user-error.ts';
import { paceSchema } from './pace.ts';
import * as z from './zod.ts';

const names = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

const accountId = z.string().check(z.regex(/^\d{12}$/, 'must be a 12-digit account ID'));

const requestSchema = z.strictObject({
  /** Regions to audit. Absent: those of the configuration, else all enabled Regions. */
  regions: z.optional(z.union([z.literal('all'), names])),
  services: z.optional(names),
  rules: z.optional(names),
  /** Only rules of at least this severity. */
  severity: z.optional(z.enum(severities)),
  /** Only rules of this compliance framework, such as `cis-5.0`. */
  framework: z.optional(z.string().check(z.minLength(1))),
  /** Only resources with these tags; `*` and `?` in values are wildcards. */
  tags: z.optional(
    z.record(z.string().check(z.minLength(1)), z.string()).check(z.refine((tags) => Object.keys(tags).length > 0, 'must not be empty')),
  ),
  /** Share of each rate limit that the audit may use. Absent: that of the configuration, else 0.5. */
  pace: z.optional(paceSchema),
});

/** Input of the audit function. All members are optional and default to the configuration. */
export type AuditRequest = z.infer<typeof requestSchema>;

/** Event of a schedule without its own input. */
const scheduledEvent = z.object({ source: z.enum(['aws.scheduler', 'aws.events']), 'detail-type': z.literal('Scheduled Event') });

const organizationSchema = z.strictObject({
  ...requestSchema.shape,
  /** Accounts to audit. Absent: all accounts of the deployment. */
  accounts: z.optional(z.array(accountId).check(z.minLength(1))),
  /** ID of an earlier run: its failed shards are retried, and it is published again. */
  resume: z.optional(z.string().check(z.regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/, 'must be a run ID'))),
});

/** Input of the state machine. */
export type OrganizationRequest = z.infer<typeof organizationSchema>;

/** Input of a check of the permissions, for the audit function or, with accounts, the plan function. */
const doctorSchema = z.strictObject({
  doctor: z.literal(true),
  ...z.omit(requestSchema, { tags: true }).shape,
  /** Accounts to check. Absent: all accounts of the deployment. */
  accounts: z.optional(z.array(accountId).check(z.minLength(1))),
});

export type DoctorRequest = z.infer<typeof doctorSchema>;

/** Returns the request if the event asks for a check of the permissions. @throws {UserError} naming every key that is wrong */
export function parseDoctorRequest(event: unknown): DoctorRequest | undefined {
  if (typeof event !== 'object' || event === null || !('doctor' in event)) return undefined;
  return parse(doctorSchema, event) as DoctorRequest;
}

/** Whether a run covers all accounts, Regions and rules of the deployment: only such runs are compared. The pace does not matter. */
export const isUnlimited = ({ pace: _, ...selection }: OrganizationRequest): boolean => Object.keys(selection).length === 0;

/** @throws {UserError} naming every key that is wrong */
export const parseAuditRequest = (event: unknown): AuditRequest => parse(requestSchema, event);

/** @throws {UserError} naming every invalid key or combination */
export function parseOrganizationRequest(event: unknown): OrganizationRequest {
  const request = parse(organizationSchema, event);
  if (request.resume !== undefined && Object.keys(request).length > 1)
    throw new UserError('event.resume: a resumed run keeps its plan, so resume cannot be combined with other members');
  return request;
}

function parse(schema: typeof requestSchema | typeof organizationSchema | typeof doctorSchema, event: unknown): OrganizationRequest {
  if (scheduledEvent.safeParse(event).success) return {};
  const { data, error } = schema.safeParse(event);
  if (data !== undefined) return data;
  const problems = error.issues.map(({ path, message }) => `${['event', ...path].join('.')}: ${message}`);
  throw new UserError(`${problems.join('; ')}. Use {} or some of ${Object.keys(schema.shape).join(', ')}`);
}

/** Settings of an organization deployment. */
export interface OrganizationSettings {
  /** Path and name of the role to assume in other accounts. Absent: `profiles` has the credentials of each account. */
  readonly memberRole?: string;
  readonly externalId?: string | undefined;
  /** Accounts to audit; empty: those of AWS Organizations. */
  readonly accounts: readonly string[];
  readonly excluded: readonly string[];
  /** Concurrent shards. */
  readonly concurrency: number;
  /** AWS Config aggregator in the account and Region of the deployment. Absent: none. */
  readonly aggregator?: string;
  /** Connection of the command line; absent in a deployment. */
  readonly local?: LocalConnection;
}

/** How the command line connects to the accounts of a run. Its role sessions have no tags, because existing roles rarely allow them. */
export interface LocalConnection {
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  /** Profile of each account ID, instead of a role. */
  readonly profiles?: Readonly<Record<string, string>>;
}

/** Reads the settings from environment variables. @throws {UserError} if a variable is missing or invalid */
export function organizationSettings(environment: NodeJS.ProcessEnv): OrganizationSettings {
  const text = (name: string) => environment[name] ?? '';
  const accounts = (name: string) => {
    const ids = text(name)
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    const wrong = ids.find((id) => !accountId.safeParse(id).success);
    if (wrong !== undefined)
      throw new UserError(`the environment variable ${name} contains '${wrong}', which is not a 12-digit account ID`);
    return ids;
  };
  const memberRole = text('MEMBER_ROLE').replace(/^\//, '');
  if (!/^([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.test(memberRole))
    throw new UserError(`the environment variable MEMBER_ROLE is '${memberRole}', which is not a role name`);
  const concurrency = Number(text('CONCURRENCY'));
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 10_000)
    throw new UserError(`the environment variable CONCURRENCY is '${text('CONCURRENCY')}': use a whole number from 1 to 10000`);
  const aggregator = text('CONFIG_AGGREGATOR');
  if (!/^[\w-]{0,256}$/.test(aggregator))
    throw new UserError(`the environment variable CONFIG_AGGREGATOR is '${aggregator}', which is not the name of an AWS Config aggregator`);
  return {
    memberRole,
    externalId: text('EXTERNAL_ID') || undefined,
    accounts: accounts('ACCOUNTS'),
    excluded: accounts('EXCLUDED_ACCOUNTS'),
    concurrency,
    ...(aggregator === '' ? {} : { aggregator }),
  };
}

/** Returns the report bucket from the environment variables. @throws {UserError} if it is not set */
export function reportBucket(environment: NodeJS.ProcessEnv): string {
  const bucket = environment['REPORT_BUCKET'];
  if (bucket === undefined || bucket === '')
    throw new UserError('the environment variable REPORT_BUCKET is not set: set it to the report bucket');
  return bucket;
}
