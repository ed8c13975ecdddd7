import type { services } from './services.ts';

/** Key of a service in `services.ts`, as in sample data, faults and the call log, such as `s3` or `s3control`. */
export type ServiceId = keyof typeof services;

/** The client package of a service, for its types. */
type Client<Id extends ServiceId> = Awaited<ReturnType<(typeof services)[Id]['load']>>;

/** The part of a command with its input and output types. */
interface CommandIo<In, Out> {
  readonly input: In;
  resolveMiddleware(...args: never): (args: never) => Promise<{ output: Out }>;
}

/** Operations of a service: its commands' names without `Command`. */
export type OperationName<Id extends ServiceId> = keyof Client<Id> extends infer Name
  ? Name extends `$${string}` | `__${string}`
    ? never
    : Name extends `${infer Operation}Command`
      ? Operation
      : never
  : never;

type Command<Id extends ServiceId, Operation extends string> = Client<Id>[`${Operation}Command` & keyof Client<Id>] extends abstract new (
  ...args: never
) => infer Instance
  ? Instance
  : never;

/** Input of an operation. */
export type Input<Id extends ServiceId, Operation extends OperationName<Id>> =
  Command<Id, Operation> extends CommandIo<infer In, infer _Out> ? In : never;

/** Output of an operation, without `$metadata`. */
export type Output<Id extends ServiceId, Operation extends OperationName<Id>> =
  Command<Id, Operation> extends CommandIo<infer _In, infer Out> ? Omit<Out, '$metadata'> : never;

/** Context of a call, other than its input. */
export interface Call {
  /** Account of the credentials. */
  readonly accountId: string;
  /** The Region of the credential scope; global services use `us-east-1`. */
  readonly region: string;
  readonly service: ServiceId;
  readonly operation: string;
  /** ARN of the caller: a user, or the assumed role's session. */
  readonly principal: string;
}

/** Answers one operation. Throws `awsError(…)` to answer with an error. */
export type Handler<In, Out> = (input: In, call: Call) => Out | Promise<Out>;

/** Typed handlers of a service; a call to a missing operation is denied. */
export type Handlers<Id extends ServiceId> = {
  readonly [Operation in OperationName<Id>]?: Handler<Input<Id, Operation>, Output<Id, Operation>>;
};

/** The handlers of one service in one account. Create it with `service('s3')({ … })`, which types every handler. */
export interface ServiceData {
  readonly service: ServiceId;
  readonly operations: Readonly<Record<string, Handler<never, object>>>;
}

/** A role that `sts:AssumeRole` can assume. */
export interface AssumableRole {
  readonly name: string;
  /** External ID that its trust policy requires; absent: any external ID is ignored, as in AWS. */
  readonly externalId?: string;
  /** Accounts that its trust policy allows; absent: all accounts of this endpoint. */
  readonly trusts?: readonly string[];
}

/** An account of the endpoint. */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  /** Absent: `aws`. */
  readonly partition?: string;
  readonly services: readonly ServiceData[];
  /** Absent: none, so AssumeRole into this account is denied. */
  readonly roles?: readonly AssumableRole[];
  /** Writable buckets, in memory. Absent: none, so every write is denied. */
  readonly reportBuckets?: readonly ReportBucket[];
}

/** A bucket of the in-memory object store. */
export interface ReportBucket {
  readonly name: string;
  readonly region: string;
}

/** Effect of an injected fault. */
export type FaultKind =
  /** The access denied error of the service. */
  | 'denied'
  /** The throttling error of the service: for every matching call, or those above `perSecond`. */
  | 'throttled'
  /** A 500 error in the format of the service. */
  | 'fault500'
  /** The expired token error of the service. */
  | 'expired'
  /** No response until the caller gives up. */
  | 'hang'
  /** The connection is closed before a response. */
  | 'reset'
  /** The connection is closed within the body. */
  | 'truncate'
  /** The response stops within the body, and the connection stays open. */
  | 'stall'
  /** Half the body, sent as a complete response. */
  | 'half'
  /** A 503 HTML page, as from proxies and load balancers. */
  | 'html'
  /** A 200 HTML page, as from captive portals. */
  | 'portal'
  /** A 200 without a body. */
  | 'empty'
  /** All optional members are missing, at every depth. */
  | 'bare'
  /** The same paging token in every response. */
  | 'repeatToken'
  /** Listings start with a page that contains only a token. */
  | 'emptyPage'
  /** The response is delayed by `ms`. */
  | 'latency';

/** A fault and the calls that it applies to. The first matching one applies; `latency` applies in addition. Plain JSON. */
export interface Fault {
  /** `s3:GetBucketPolicy`, `s3:Get*`, `s3:*` or `*`. */
  readonly match: string;
  readonly kind: FaultKind;
  /** Absent: every account. */
  readonly accountId?: string;
  /** Absent: every Region. */
  readonly region?: string;
  /** Members the input must have with these values, such as `{ Bucket: 'logs' }`. Absent: any input. */
  readonly input?: Readonly<Record<string, string>>;
  /** Number of matching calls before it applies. Absent: none. */
  readonly after?: number;
  /** Maximum number of calls that it applies to. Absent: unlimited. */
  readonly times?: number;
  /** Share of the matching calls that it applies to, 0 to 1, evenly spread. Absent: all. */
  readonly rate?: number;
  /** For `throttled`: accepted calls per second for each operation, account and Region (with a burst of one second). */
  readonly perSecond?: number;
  /** For `latency`: milliseconds. */
  readonly ms?: number;
  /** For `denied`: IAM action in the message if it differs from the operation, such as `s3:ListAllMyBuckets`. */
  readonly action?: string;
}

/** A call that was answered more than once. */
export interface DuplicateCall {
  readonly call: string;
  readonly accountId: string;
  readonly region: string;
  /** The request itself: method, path and body. */
  readonly request: string;
  readonly times: number;
}

/** The calls since the endpoint started or `resetCalls()`. */
export interface CallLog {
  readonly total: number;
  /** Calls by `service:Operation`. */
  readonly operations: Readonly<Record<string, number>>;
  /** Calls by `accountId/region`. */
  readonly places: Readonly<Record<string, number>>;
  /** Calls that were not throttled, by `region service:Operation`. */
  readonly accepted: Readonly<Record<string, number>>;
  /** Calls that returned an error, injected or not, by error code; `hang` and `reset` count under their kind. */
  readonly errors: Readonly<Record<string, number>>;
  /** Calls that were denied because the account has no handler for them, by `service:Operation`. */
  readonly unanswered: Readonly<Record<string, number>>;
  /** Identical calls (operation, input, account, Region) answered more than once; responses with an injected fault do not count. */
  readonly duplicates: readonly DuplicateCall[];
  readonly maxInFlight: number;
  readonly connections: number;
}
